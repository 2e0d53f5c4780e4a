"""A scenario being played: pure, from begin to end. No files, no clock, no dice.

What a player does are *moves*, and nothing else is recorded; the same scenario, city, seed and moves always reach the
same exercise. What the citizens and the city do follows from them.

    world = World(lexicon=lexicon, cities={"rotterdam": City.of(policy), …}, reactions=reactions)
    exercise = begun(scenario, "rotterdam", world, seed=0)
    exercise = exercise.after(Advance(), world)                      # to the next second at which something happens
    exercise = exercise.after(Wrote("Hoi, mijn lamp is stuk", Channel.FACEBOOK, "Sanne"), world)   # answered at once
    exercise = exercise.after(Turned("utrecht"), world)              # the same moment under another city
    exercise = exercise.after(Overruled("stinkt", Action.WATCH), world)   # back there, and then: what if?
    exercise = exercise.after(Back(), world)                         # undo the last move
    exercise = played(scenario, "rotterdam", world, seed=0)          # to its end, nobody at the keys

Reading an exercise:

    exercise.scenario, .city (id), .seed, .moves
    exercise.next_at                  the second of the next happening; None at the end (Advance then changes nothing)
    exercise.now                      the `Situation`: everything that is so at this second
      .clock                          seconds since the beginning
      .items                          the inbox: an `Item` per message, in order of arrival; `.item(id)` for one
      .conversations                  by `Item.conversation`: what was said, and what the city remembers
      .moods                          by `Item.who`: a `Mood` with its value (-3..3) and every change with its reasons
      .spent                          seconds per effort so far; `.actions` how many; `target` is the policy's
      .posts                          what the city sent: a `Sent` each
      .happenings                     all that happened, in order: Arrived, Noticed, Dealt, Sent, MoodMoved, Ended
      .ending                         None until the end
    item.message, .who, .conversation (ids), .by_player, .occasion (why a citizen wrote again), .note (for the trainer)
    item.state                        NEW, OPEN (busy with it, or waiting for the citizen), HANDLED, WATCHED
    item.noticed, .done               seconds; None until then
    item.answer                       an `engine.answer.Answer` with understanding, facts, decision, response, trace()
    item.overruled                    whether the player chose the action
    item.joined                       the id of the message it was dealt with together (a nudge: "hallo??")
    choices(exercise, id, world)      the actions that `Overruled` can try for a message
    reasons_in_words(change, lang)    why a mood moved, in Dutch or English

Keeping and showing one:

    as_record(move), move_of(record)  a move as a flat dict of strings, and back: this is what is stored
    told(text, city)                  a text of the scenario with `{stad}` filled in
    transcript(exercise)              the JSON of `webcare run`
    as_text(exercise, lang)           a transcript for people, personal data masked
    outcome(exercise)                 per citizen, split, noticed, reached: how it ended
    faults(scenario)                  what in a script points at nothing, for `webcare check`
"""
