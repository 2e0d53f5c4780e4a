"""The words of Beleid, in English."""

from collections.abc import Mapping

from webcare.tui.labels.policy_shape import PolicyWords
from webcare.tui.labels.shape import Action, Help

POLICY = PolicyWords(
    title="Policy of {city}",
    sides={"rules": "Rules", "rule": "The rule", "findings": "Findings", "changes": "Now otherwise"},
    national_first="National, goes first",
    own="{city}'s own",
    national_last="National, where nothing else holds",
    changed="changed",
    new="new",
    line="{file}, line {line}",
    when="When",
    always="always, where no earlier rule holds",
    none_of="none: {values}",
    joint=" or ",
    then="Then",
    reply="reply from {names}",
    post="post {name}",
    account="in the name of {name}",
    after="Comes after {names} on purpose.",
    by_split="what lags most: {efforts}",
    rests="Rests on",
    examples="Examples",
    no_examples="It has no examples.",
    not_this="not",
    wins="Holds for {n} of the {of} messages we know.",
    wins_never="Holds for none of the {of} messages we know.",
    counting="Counting messages…",
    reading="Reading the policy…",
    all_good="Nothing found. The file is sound.",
    broken="The file cannot be read like this. Below stands why. Until it is mended, what was good last still holds.",
    no_file="This policy stands in no file. There is nothing to follow.",
    saved="read at {time}",
    whole_file="whole file",
    head="Something goes otherwise in {ways} sorts of situations: {share} of all that can occur.",
    hardly="less than 0.1 %",
    exactly="Exactly when",
    instead="{before} → {after}",
    reworded="{deed}, in other words or in another name",
    more="and in other cases",
    more_ways="And {n} more sorts of situations; webcare diff names them all.",
    same="Nothing yet. Change {file} in your own editor and save it. Here you read which citizens get something else.",
    looking="Looking at what goes otherwise now…",
    known="Of {of} known messages {n} go otherwise.",
    few="Below are {n} of them, at least one of each way.",
    sorts={
        "deed": "something else is done",
        "words": "something else is said",
        "rule": "the same, under another rule",
    },
    made="put together by us",
    silent="no answer",
    was="then",
    now="now",
    under="({rule})",
    scenarios="Scenarios that go otherwise now",
    scenarios_playing="Playing scenarios: {n} of {of}",
    scenarios_same="All {of} scenarios still end as they did.",
    ends="another ending",
    no_ending="no ending",
    moods="mood of {name}: {before} → {after}",
    begun="From now on what changes after this counts.",
    playing="Busy…",
)

ACTIONS: Mapping[str, Action] = {
    "beleid.afspraken": Action("Rules", "Go to the list of rules."),
    "beleid.afspraak": Action("Rule", "Read the chosen rule."),
    "beleid.bevindingen": Action("Findings", "Read what is wrong with the policy, with the line in the file."),
    "beleid.anders": Action(
        "Otherwise", "Read which citizens now get something else than when you opened this screen."
    ),
    "beleid.vanaf-nu": Action("From now", "From here on, compare with the policy as it is now."),
    **{f"beleid.stad{n}": Action(f"City {n}", f"Read the policy of city {n}.") for n in range(1, 6)},
}

HELP: Mapping[str, Help] = {
    "beleid": Help(
        "Policy",
        (
            "You read the policy of a city: all rules, in the order in which they are tried. "
            "The first that fits holds.",
            "Choose a rule with the arrows. You see when it holds, what is done then, why, what that rests on "
            "and which examples it has.",
            "A full block ■ stands in the source article. Half a block ◧ comes from another public source. "
            "An empty block □ is our assumption.",
            "Open the file in your own editor. Every time you save, this screen reads along.",
            "With f you see the findings: what is wrong, on which line and with which code. "
            "What a code means stands in policies/README.md.",
            "With n you see what goes otherwise now than when you opened this screen: in citizens' own words, "
            "with what they got then and what they get now. Below that stand the scenarios that go otherwise.",
            "With z you begin anew: from then on only what changes after that counts.",
            "Can the file not be read for a moment? Then what was good last stays.",
        ),
    ),
}
