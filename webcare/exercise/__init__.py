"""A scenario being played: pure, from begin to end. No files, no clock, no dice.

What a player does are *moves*, and nothing else is recorded; the same scenario, city, seed and moves always reach the
same exercise. What the citizens and the city do follows from them.

    world = World(lexicon=lexicon, cities={"rotterdam": City.of(policy), …}, reactions=reactions)    # state
    exercise = begun(scenario, "rotterdam", world, seed=0)                                           # play
    exercise = exercise.after(Advance(), world)                   # to the next second at which something happens
    exercise = exercise.after(Wrote("Mijn lamp is stuk", Channel.FACEBOOK, "Sanne"), world)    # answered at once
    exercise = exercise.after(Turned("utrecht"), world)           # the same moment under another city
    exercise = exercise.after(Overruled("vol", Action.WATCH), world)           # back there, and then: what if?
    exercise = exercise.after(Back(), world)                      # undo the last move
    exercise = played(scenario, "rotterdam", world, seed=0)       # to its end, nobody at the keys

A trainee is the city (`by_hand`): nobody at the desk takes anything up, and a move costs its time.

    exercise = begun(scenario, "rotterdam", world, seed=0, by_hand=True)    # world.judge, world.attitude: see `state`
    exercise = exercise.after(Passed(30), world)              # the clock runs on: a live clock makes these
    refusal(exercise.now, move)                               # allowed: why a move cannot be made; None where it can
    exercise = exercise.after(Responded("vol", Action.ASK, "Waar is dat?", began=60), world)
    exercise = exercise.after(Did("bezoekers", began=200), world)         # reads a stream; a report by its task's id
    exercise = exercise.after(Told(task=id, began=300), world)            # a post that waits, or words of one's own
    exercise = exercise.after(Contested("vol", "empathy", "…"), world)    # disagrees with a mark
    exercise = exercise.after(HandedOver("…"), world)         # ends it; after its end: only the note
    exercise.now.tasks                what waits: messages, streams that are due, posts, reports
    exercise.now.judged               by message: a `trained.Judged`, its assessment, the city's own answer beside it
    exercise.now.training             promises, contested marks, the note, until when the trainee is busy
    allowed.choices(item), .takes(now, move), .case_for(now, item); hints.hints_for(now, item, draft)
    known.known(now)                  the messages the trainee may see
    debrief.debrief(exercise, world)  everything for afterwards; handover.handover(now, note) for the note alone

Reading an exercise:

    exercise.scenario, .city (id), .seed, .moves
    exercise.next_at                  the second of the next happening; None at the end, when Advance changes nothing
    exercise.now                      the `Situation`: everything that is so at this second
      .clock                          seconds since the beginning
      .items                          the inbox: an `Item` per message, in order of arrival; `.item(id)` for one
      .conversations                  by `Item.conversation`: what was said, and what the city remembers
      .moods                          by `Item.who`: a `Mood`, its value (-3..3) and every change with its reasons
      .spent, .actions                seconds per effort so far, and how many actions; `outcome.target_of` the target
      .posts                          what the city sent: a `Sent` each
      .happenings                     all that happened, in order: Arrived, Noticed, Dealt, Sent, MoodMoved, Ended
      .ending                         None until the end
    item.message, .who, .conversation (ids), .by_player, .occasion (why a citizen wrote again), .note (for the trainer)
    item.state                        NEW, OPEN (busy with it, or waiting for the citizen), HANDLED, WATCHED
    item.noticed, .done               seconds; None until then
    item.answer                       an `engine.answer.Answer`: understanding, facts, decision, response, trace()
    item.treatment                    how the citizen was treated: waited, heard, helped, brushed off, and why
    item.overruled                    whether the player chose the action
    item.joined                       the id of the message it was dealt with together (a nudge: "hallo??")
    play.choices(exercise, id)        the actions that `Overruled` can try for a message

The rooms, from the ground up; each looks down only:

    moves         what a player can do, and how that is written down (`as_record`, `move_of`)
    happenings    what can happen
    citizen       how a citizen takes a response: `treatment`, `mood_after`, the reasons in words
    trained       the values of an exercise by hand: judgements, promises, the note
    wording       what a trainee's own words ask, promise and tell
    state         the situation at one second, and the values it is made of
    desk          who takes what next, and what it costs: the three queues of a split replace `next_up`
    script        a scenario's lines for one city and seed; `told`; `faults`, what `webcare check` asks
    conditions    whether the city did what a condition says
    timeline      which injects come, when patience ends, what the next second is
    reaction      what citizens write of their own accord
    branch        something else done with a message than the policy says
    judging       an exchange gathered into a case for the judge
    attitude      from the marks of a reply to how its reader takes it
    promises      what a trainee promised, kept or broken
    allowed       what a trainee can do now, why not, and what it costs
    by_hand       the trainee's deeds, and what comes of them
    simulation    one second after the other
    play          moves folded into an exercise
    known         what the desk knows by now: unseen messages are told to nobody
    hints         live help under the composer
    wellbeing     what a trainee is warned of before reading it
    handover      the note at the end of a shift, judged
    debrief       what a trainee takes home
    outcome       what it came to, per citizen and for the split
    judging       one exchange gathered for a judge: `assess(rubric, case_of(city, lexicon, message, responded(…), …))`
    transcript    the JSON of `webcare run`, and a text that masks personal data
"""
