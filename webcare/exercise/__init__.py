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
    state         the situation at one second, and the values it is made of
    desk          who takes what next, and what it costs: the three queues of a split replace `next_up`
    script        a scenario's lines for one city and seed; `told`; `faults`, what `webcare check` asks
    conditions    whether the city did what a condition says
    timeline      which injects come, when patience ends, what the next second is
    reaction      what citizens write of their own accord
    branch        something else done with a message than the policy says
    simulation    one second after the other
    play          moves folded into an exercise
    known         what the desk knows by now: unseen messages are told to nobody
    outcome       what it came to, per citizen and for the split
    judging       one exchange gathered for a judge: `assess(rubric, case_of(city, lexicon, message, responded(…), …))`
    transcript    the JSON of `webcare run`, and a text that masks personal data
"""
