"""webcare: how Dutch municipalities answer citizens on social media, simulated from their written policy.

The floors, from the ground up. A room may look down, never up and never sideways.

    cli/          the street door: starts things, prints things
    tui/          the screens
    store/        files and the database: policies, scenarios, lexicon in; exercises kept
    reports/      what leaves the house: pages that stand by themselves, rows, statements
    exercise/     a scenario being played, by the engine or by a trainee
    simulation/   citizens that nobody wrote out; an archive replayed, and measured
    analysis/     what an author asks of a policy: gaps, conflicts, differences, exact
    engine/       message -> understanding -> decision -> response, and why
    assessment/   response -> judgement; beside the engine, and never imports it
    languages/    what is true of Dutch, English, …
    domain/       the nouns: frozen values, no input or output, no clock

Content stands outside the package, written by advisers: `policies/` and `scenarios/` (shipped as `webcare/content/`).
"""
