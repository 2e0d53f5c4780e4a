"""What a field of a content file is for, in English, where `webcare/domain` has no sentence under it.

A row is `Model.field`, or `.field` where a field is the same in every model. Not here: Dutch (`said_of_fields`).
"""

from collections.abc import Mapping

from webcare.store.said_of_fields import rows

ENGLISH: Mapping[str, str] = rows(
    """
.basis            On what it rests: the source text, a public source, or an assumption.
.id               The name by which other pieces point at this one.
.when             The condition: all that is stated must hold. Nothing stated: always.
.if               All of these must be so.
.unless           None of these may be so.
.nl               The Dutch text; several are variants to choose from.
.en               The English text; several are variants to choose from.
.de               The German text, with a short sentence in Dutch and English after it.
.fr               The French text, with a short sentence in Dutch and English after it.
.pl               The Polish text, with a short sentence in Dutch and English after it.
.tr               The Turkish text, with a short sentence in Dutch and English after it.
.ar               The Arabic text, with a short sentence in Dutch and English after it.
.uk               The Ukrainian text, with a short sentence in Dutch and English after it.
.says             In a plain sentence or two: what stands here, or what happens.
.channel          The channel.
.phase            Whether it is an ordinary day or a crisis.
.status           How far the fact is released.
.topics           The topics.
.minutes          How many minutes it takes or costs.
.addressed        Whether the message is meant for the city.
.text             The message as the citizen writes it.
.tell_en          The same in English.
.at               At which time of the exercise it comes, such as 5m or 1h30m.
.after            How long after its conditions hold it comes.
.from             Who writes it: a name under personas.
.staff            How many people are at the desk.
.send             The share of time for sending.
.interact         The share of time for interaction.
.monitor          The share of time for monitoring.
.signature        What stands under a reply; ^XX stands for a colleague's initials.
.examples         Messages that must come here, run by every check.
.kind             The sort of message.
.words            The words that matter.
.about            What it is about: a topic or a subject, or any of several.
.source           The keys of the sources it rests on, such as [R5].
.account          The account that speaks.
.every            After how many minutes it is due again.
Policy.name       The name of the city, as citizens read it.
Policy.as_of      The year of this policy.
Policy.extends    Takes over what every city shares.
Policy.stance     What the city stands for, in one sentence.
Policy.tone       How the city sounds and signs.
Policy.channels   Which channels the city is on, and how it speaks there.
Policy.accounts   Who speaks for the city: accounts and departments, no persons.
Policy.split      How time is divided over sending, interaction and monitoring, as weights.
Policy.streams    What the city reads without being addressed.
Policy.outlets    How soon each outlet shows a post, and to how many.
Policy.reports    The situation reports the desk writes.
Policy.norms      The terms the city keeps to.
Policy.first_reply Within how many minutes the first reply comes, per channel.
Policy.referrals  Where a citizen is sent.
Policy.posts      The posts the city can send.
Policy.rules      The rules, in order: the first that holds wins.
Policy.templates  The pieces a reply is built of, with their wordings.
Policy.outlook    What the city wants later; for the card only.
Shared.norms      Terms that hold for every city.
Shared.first_reply Within how many minutes the first reply comes, per channel.
Shared.reports    The situation reports every desk writes.
Shared.rules      The rules every city shares.
Shared.templates  The templates every city shares.
NationalRules.first The rules before the city's own: safety and privacy.
NationalRules.last The rules after the city's own.
Statement.about   What the sentence is about: stance, history or outlook.
Tone.words        A few words for how the city sounds.
ChannelPolicy.register How the city addresses people here: u or je.
ChannelPolicy.greet Whether a reply begins with a greeting.
ChannelPolicy.followers How many followers the account has here.
Account.kind      What sort of account it is.
SplitPolicy.crisis How time is divided in a crisis.
Report.every      After how many minutes it is due.
Norm.en           The term in English.
Referral.of       For which topic or subject, or standaard for all else.
Referral.nl       Where to go, as it stands in a sentence.
Referral.en       The same in English.
Post.outlets      Where the post appears.
Post.audience     For whom it is, in words.
Post.plan         When it goes out by itself.
Rule.then         What is done when the rule holds.
Rule.counterexamples Messages that must not come here.
Then.effort       Send, interact or monitor; or by-split: the split chooses.
Then.action       What is done.
BySplit.by-split  The efforts the split chooses from.
When.topic        The topic; a list means: one of these.
When.subject      The subject, such as afval/oud-papier; a list means: one of these.
When.sentiment    How the message sounds.
When.urgency      How soon somebody must act.
When.language     The language of the message.
When.contains_pii Whether it holds personal data.
When.signals      At least one of these signals.
When.without      None of these signals.
When.advice       What a plain policy would do.
When.feeling      What the citizen feels.
When.travel       How somebody travels.
When.danger       Danger to people.
When.city_named   Which city is named.
When.turn         Whether it is the first message of the conversation.
When.warned       Whether the house rules were pointed out already.
When.waited       How long somebody waits, beside the promised time.
Template.may_drop Whether this piece may go where the reply is too long.
Template.wordings The wordings, in order: the first that holds is used.
Wording.more_en   The same sentence in English.
AnswerFile.topic  The topic of this file.
SourceFile.sources The sources, with their key and in our own words.
SourceSentence.key The key by which a policy names the source.
SourceSentence.en The same in English.
Scenario.slug     The name of this file without .yaml.
Scenario.title    The title, as the player reads it.
Scenario.difficulty How hard it is: 1, 2 or 3.
Scenario.personas The citizens who take part.
Scenario.dossier  What the team knows.
Scenario.news     What the desk hears from elsewhere.
Scenario.messages Messages that come by the clock.
Scenario.injects  Messages that come later: by time, by condition, or both.
Persona.name      An invented first name, never a surname.
Persona.handle    The account name; may be left out.
Persona.manner    How somebody writes.
Dossier.source    Where it comes from.
Deed.effort       What the city did: send, interact or monitor.
Deed.not_action   An action that was not taken.
Deed.account      Which account spoke.
Deed.mood_below   The mood is below this number.
Deed.mood_above   The mood is above this number.
Reactions.manners Per manner and occasion: what citizens write back.
Proofs.scenario   The name of the scenario.
Proofs.tests      What must be true, in a list.
Proof.city        In which city, or any of several.
Proof.seed        With which number, or several; left out: 0.
Rubric.title      The title, as the trainee reads it.
Rubric.unsolved_cap The highest score where the resolution earns too few points.
Rubric.criteria   What earns points, each with a weight.
Rubric.gates      What caps the score, however good the rest is.
RubricWords.signs The signs, each with the words that give it away.
Phrases.nl        The Dutch words; * at the end is any ending, … is at most three words between.
Phrases.en        The English words; * at the end is any ending, … is at most three words between.
Frames.topic      The topic of this file.
Frames.frames     What people write about it.
Frame.kind        The sort of message.
Frame.feeling     How somebody writes it: calm, angry, worried …
Rumour.tell       What the city may say once it knows.
Crowd.title       The title of the shift.
Crowd.goal        What one learns, in a sentence.
Crowd.trap        The mistake it is about.
Crowd.ends        What stands at the end.
Crowd.starts      The time of day the shift begins, quoted.
Crowd.lasts       How long the shift is.
Crowd.levels      How hard the shift is: 1, 2 and 3.
Crowd.channels    How often each channel comes.
Crowd.manners     How often each manner comes.
Crowd.names       Invented first names, at least twenty.
Crowd.streets     Invented streets, at least four.
Crowd.places      Places without an address, at least four.
Crowd.openings    How somebody begins, per manner.
Crowd.closings    How somebody ends, per manner.
Crowd.angry       What an angry writer adds.
Crowd.angry_en    The same in English.
Crowd.abuse       Messages that are nothing but abuse.
Crowd.rumours     Rumours that go round and are not so.
Steps.one         From which share of the points it counts once.
Steps.two         From which share of the points it counts twice.
Below.below       Below which share of the points it counts against the city.
Weighed.en        The same sentence in English.
Weighed.title     What this criterion is called, in a word or two.
Weighed.title_en  The same in English.
Capped.says       What went wrong here, in one sentence for the trainee.
Capped.en         The same sentence in English.
Capped.title      What this gate is called, in a word or two.
Capped.title_en   The same in English.
TopicWords.topic  The topic of this file.
TopicWords.subjects Its subjects; algemeen points at the topic only.
Subject.nl        Dutch phrases that point at it, each with a weight of 1 to 5.
Subject.en        English phrases that point at it, each with a weight of 1 to 5.
CueWords.cues     The cues, each with the phrases that point at it.
Words.nl          Dutch phrases per weight: 5 says it all, 1 is a hint.
Words.en          English phrases per weight: 5 says it all, 1 is a hint.
Words.examples    Messages that hold this cue.
DangerWords.groups The groups of words that rules and frames point at.
DangerWords.rules Which groups are danger together.
DangerWords.frames Which words say that the danger is not happening now.
DangerGroup.nl    The Dutch words.
DangerGroup.en    The English words.
DangerRule.danger Which danger it is.
DangerFrame.group The group whose words say that it is not happening now.
DangerFrame.reach Over how many words it speaks at most.
CityWords.cities  The cities, each with its names, accounts and places.
EverydayWords.en  English words in which no typing error is looked for.
ForeignWords.languages The other languages, each with words for topics and cues.
Foreign.topics    Per topic the words that point at it; * at the end is any ending.
Foreign.cues      Per cue the words that point at it; * at the end is any ending.
"""
)
