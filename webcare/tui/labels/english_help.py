"""The actions and the help of each screen, in English."""

from collections.abc import Mapping

from webcare.tui.labels.english_policy import ACTIONS as POLICY_ACTIONS
from webcare.tui.labels.english_policy import HELP as POLICY_HELP
from webcare.tui.labels.shape import Action, Help

_CITY = "Choose city {n}."

ACTIONS: Mapping[str, Action] = {
    **POLICY_ACTIONS,
    "app.help": Action("Help", "Explain this screen in plain sentences."),
    "app.palet": Action("All", "Search all actions, with their keys."),
    "app.stop": Action("Quit", "Stop. The exercise is kept."),
    "app.thema": Action("Colours", "Switch between dark, light and high contrast."),
    "app.terug": Action("Back", "Go back. Nothing is lost."),
    "lobby.open": Action("Open", "Open what is chosen."),
    "lobby.vergelijk": Action("Compare", "Lay cities side by side."),
    "lobby.praat": Action("Talk", "Write to the chosen city as a citizen."),
    "lobby.speel": Action("Play", "Play the chosen scenario in the chosen city."),
    "lobby.train": Action("Train", "Be the city yourself in the scenario chosen."),
    "lobby.beleid": Action("Policy", "Read the policy of the chosen city, and see what a change does."),
    "oefen.stap": Action("Go on", "Let time pass until something happens, or stop the clock."),
    "oefen.antwoord": Action("Reply", "Write a reply to this message."),
    **{f"oefen.doe{n % 10}": Action(f"Choice {n % 10}", f"Choose what you do: number {n % 10}.") for n in range(1, 11)},
    "oefen.intern": Action("Inside", "Also tell it inside; with watch only inside."),
    "oefen.verberg": Action("Hide", "Also hide the message; with watch only hide."),
    "oefen.klaar": Action("Done", "Stop typing. What stands there stays."),
    "oefen.stromen": Action("Streams", "Read a stream: what was not addressed to us."),
    "oefen.zend": Action("Send", "Tell everybody something: a post that is ready, or your own."),
    "oefen.beeld": Action("Report", "Make the report that was asked for, or read the latest."),
    "oefen.feiten": Action("Dossier", "See what we know, and what you may say of it."),
    "oefen.oneens": Action("Disagree", "Say that you disagree with a mark."),
    "oefen.sneller": Action("Clock faster", "Let the clock run, or run faster."),
    "oefen.langzamer": Action("Clock slower", "Let the clock run slower, or stand still."),
    "oefen.filter": Action("Filter", "Search the inbox."),
    "oefen.inbox": Action("Inbox", "Go to the inbox."),
    "oefen.gesprek": Action("Conversation", "Go to the conversation."),
    "oefen.weten": Action("Know", "Go to what you know, and after your reply to the judgement."),
    "oefen.balie": Action("Desk", "Go to the desk: what waits, how the split goes."),
    "oefen.overdragen": Action("Hand over", "Write your handover. After that your shift is over."),
    "oefen.nabespreking": Action("Debrief", "See how it went, halfway too."),
    "oefen.bewaar": Action("Transcript", "Keep the transcript as text. Personal data is masked."),
    **{f"lobby.stad{n}": Action(f"City {n}", _CITY.format(n=n)) for n in range(1, 6)},
    "lobby.vorige-stad": Action("Previous city", "Show the card of the previous city."),
    "lobby.volgende-stad": Action("Next city", "Show the card of the next city."),
    "lobby.blad": Action("Other side", "On a narrow screen: switch between scenarios and city."),
    "lobby.vergeet": Action("Throw away", "Throw away the chosen unfinished exercise."),
    "speel.stap": Action("Next", "Let the next thing happen, or stop the clock."),
    "speel.schrijf": Action("Write", "Write as a citizen yourself. The city answers at once."),
    "speel.terug": Action("Back", "Go a step back and try something else."),
    "speel.sneller": Action("Clock faster", "Let the clock go, or go faster."),
    "speel.langzamer": Action("Clock slower", "Let the clock go slower, or stand still."),
    **{f"speel.stad{n}": Action(f"City {n}", f"The same moment, but in city {n}.") for n in range(1, 6)},
    "speel.filter": Action("Filter", "Search the inbox."),
    "speel.kanaal": Action("Channel", "Choose the channel you write on."),
    "speel.kanaal-schrijvend": Action("Channel", "Choose another channel, also while typing."),
    "speel.klaar": Action("Done", "Stop typing. What stands there stays there."),
    "speel.inbox": Action("Inbox", "Go to the inbox."),
    "speel.gesprek": Action("Conversation", "Go to the conversation."),
    "speel.waarom": Action("Why?", "Go to the explanation."),
    "speel.balie": Action("Desk", "Go to the desk: who does what, what waits, how the split goes."),
    "speel.feiten": Action("Facts", "See what we know: the facts, and what the city may say of them."),
    "speel.beeld": Action("Report", "Read the newest report for the alderman or the crisis team."),
    "speel.bewaar": Action("Transcript", "Keep the transcript as text. Personal data is masked."),
    "speel.afloop": Action("Ending", "See how the exercise ended."),
    "vergelijk.schrijf": Action("Message", "Type a message to compare."),
    "vergelijk.scenario": Action("Scenario", "Compare all messages of a scenario."),
    "vergelijk.matrix": Action("Matrix", "See all scenarios in all cities."),
    "vergelijk.waardoor": Action("Because", "Read what made the difference in this scenario; once more: the messages."),
    "vergelijk.verschil": Action("Different", "Show only where the cities differ."),
    "vergelijk.kanaal": Action("Channel", "Choose the channel of the message."),
    "vergelijk.kanaal-schrijvend": Action("Channel", "Choose another channel, also while typing."),
    "vergelijk.klaar": Action("Done", "Stop typing. What stands there stays there."),
    "vergelijk.links": Action("Column left", "Leaf to the left where not all columns fit."),
    "vergelijk.rechts": Action("Column right", "Leaf to the right where not all columns fit."),
    **{f"vergelijk.stad{n}": Action(f"City {n}", f"Switch city {n} on or off.") for n in range(1, 6)},
    "matrix.open": Action("Open", "Compare this scenario message by message."),
    "matrix.verschil": Action("Different", "Show only scenarios that do not end the same everywhere."),
}

HELP: Mapping[str, Help] = {
    **POLICY_HELP,
    "lobby": Help(
        "The lobby",
        (
            "This is the hall. Here you choose a city and what you are going to do.",
            "On the left are the scenarios. Each is an afternoon of messages from invented citizens. "
            "Walk through them with the arrows and press enter to begin.",
            "On the right is the card of the city: what it stands for, which channels it is on and how it "
            "divides its time over sending, interacting and monitoring. Change with ← and →, or with a number.",
            "A full block ■ stands in the source article. A half block ◧ comes from another public source. "
            "An empty block □ is our assumption: the city has not said so itself.",
            "Unfinished exercises are at the top. They go on where you were.",
        ),
    ),
    "speel": Help(
        "Play",
        (
            "You see how a city answers citizens, and why.",
            "Messages come in on the left. The sign in front is the feeling: + positive, · neutral, − negative.",
            "In the middle is the conversation as it would stand on that channel. "
            "Beside the name you see how the citizen feels.",
            "On the right is why the city did this: how the message was understood, which rule held, "
            "and what stopped earlier rules.",
            "Z with a triangle ▲ is send, I with a diamond ◆ is interact, M with a dot ● is monitor.",
            "With l you see the desk: who is busy with what and until when, why that work went first, what waits "
            "and how the split goes. The line at the top says it in short.",
            "What nobody has read you do not see: the city does not know it either. "
            "At the end you hear what it missed.",
            "With o you see what we know: what is rumour, what was seen and what is confirmed. "
            "With r you read the newest report for the alderman or the crisis team.",
            "Press space for the next step. With + the clock goes by itself, with − slower.",
            "Write a message yourself with c. The city answers at once, as often as you like.",
            "With b you go a step back and try something else. With a number you see the same moment in another city.",
        ),
    ),
    "oefen": Help(
        "Train",
        (
            "You are the city. Nobody answers for you.",
            "With space time passes until something happens. Choose a message on the left. "
            "Then choose what you do with a number, and write your reply. Enter sends.",
            "Doing nothing is a reply too: choose 0 watch and say why. With e you tell it inside, with v you hide it.",
            "On the right stands what you may know: the tone of this channel, the term, where to refer "
            "to, the dossier.",
            "Under your text stands help: how many characters are left, u and je mixed, long sentences, personal data.",
            "After every reply the judgement stands on the right: the points, the words that made them, "
            "the rule behind "
            "it, and what the city itself would do. You disagree? Press n. A trainer will look at it.",
            "Everything takes time. Who waits grows impatient. What was not addressed to us you see only when you read "
            "its stream, with s.",
            "With p you tell everybody something. With r you make the report that the alderman or the crisis team asks "
            "for. With o you read the dossier. With l you see the desk.",
            "With h you hand over: your shift is over then, and the debrief follows. With d you see it meanwhile.",
            "An abusive message is announced. You read it only when you open it.",
        ),
    ),
    "vergelijk": Help(
        "Compare",
        (
            "You lay cities side by side. Type a message and press enter.",
            "Each column is a city: what it does, what it writes and why. "
            "Words that only this city uses are underlined.",
            "Under the columns stands where they part: the first rule or fact in which the cities differ.",
            "With s you compare a whole scenario: a row for each message, a letter for each city. "
            "Enter opens a row. With d you see only the rows that differ. "
            "∅ is seen by nobody, – still waits, ↑ is answered together with an earlier message. "
            "Where nothing stands, that message did not come.",
            "Under the rows stands what made the difference: another rule, a stream that nobody reads there, "
            "or the split that put the time elsewhere. With w you read that on the whole screen.",
            "With m you see all scenarios in all cities.",
            "A number switches a city on or off. There are always two to four cities side by side.",
        ),
    ),
    "matrix": Help(
        "All scenarios",
        (
            "Each row is a scenario, each column a city. The rows fill while the afternoons are being played.",
            "The letter is the ending: the same letter in a row is the same ending. Behind it stands the mean "
            "mood at the end, from −3 to +3, and with ∅ how many messages nobody saw.",
            "Under the rows stands what the letters of the chosen scenario mean. A ≠ says that it does not end "
            "the same everywhere.",
            "With enter you compare that scenario message by message, and read what made the difference.",
        ),
    ),
}
