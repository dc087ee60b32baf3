import type { Shape } from '../catalogue.ts'
import type { democracyErrors as french } from '../fr/democracy-errors.ts'

export const democracyErrors: Shape<typeof french> = {
  meeting: {
    subject_missing: 'Subject: it is missing. Write the subject in a few words.',
    proxy_missing: 'Proxy: it is missing. Choose the person who votes in their place.',
    quorum_missing:
      'Not enough people: {present} of the {needed} needed. Note who is here, or let the whole coop vote.',
    day_missing: 'Day: it is missing. Choose the day of the meeting.',
    time_invalid: 'Time: it is not right. Write a time such as 14:30.',
    unknown: 'This meeting has not reached this device so far. Wait for the network, then try again.',
    vote_open: 'A vote is still open. End it before closing the meeting.',
    proxy_limit: 'This person already speaks for {limit} others. Choose someone else.',
  },
  vote: {
    unknown: 'This proposal has not reached this device so far. Wait for the network, then try again.',
    closed: 'This vote is over. See the result in the decisions.',
    not_holder: 'This person did not give you their proxy for this meeting. Ask the team.',
    not_eligible: 'You are not on the list for this vote. Ask the team.',
    by_hands: 'This vote is by show of hands. Raise your hand at the meeting.',
    hands_missing: 'Show of hands: the count is missing. Write the numbers.',
    not_disputed: 'There is only one result. There is nothing to choose.',
    wording_missing: 'Proposal: the text is missing. Write it in one sentence.',
    nobody_eligible: 'Nobody can vote. First note who is present.',
    voter_not_eligible: 'A person on the list cannot vote. Check the list.',
    more_votes_than_people: 'There are {votes} votes for {people} people. Count again.',
    count_invalid: 'This number is not right. Write a whole number.',
    closed_before_opening: 'The end of the vote is before its start. Check the time of this device.',
    secret_needs_urn: 'A secret vote uses the ballot box. Hand over the tablet.',
    urn_needs_secret: 'The ballot box is for secret votes. Choose another way to vote.',
    upheld_invalid: 'There are {objections} objections. Check how many are upheld.',
    more_hands_than_people: 'There are {votes} hands for {people} people who have not voted yet. Count again.',
    hands_need_plain_rule: 'An election or a vote by colleges is not counted by hands. Vote on the tablet.',
  },
  code: {
    malformed: 'This is not a voting code. Show the whole code.',
    too_many: 'There are too many people to choose from for one code. Vote on the tablet.',
    unknown_device:
      'This code comes from a device that is not of this coop, or not known here yet. Vote on the tablet.',
    forged: 'This code was altered: it is not taken. Ask the person to show it again.',
    other_motion: 'This vote is for another proposition. Ask the person to choose the right one.',
    changed: 'This code is for other words than those here. Scan the proposition again.',
    replayed: 'This code has already been read. It counts once.',
    older: 'This person has chosen something else since. This code is not taken.',
  },
  tension: { wording_missing: 'Tension: it is missing. Write what weighs, in a few words.' },
  action: { wording_missing: 'Action: it is missing. Write what is to be done.' },
  role: {
    not_elected: 'This vote elected nobody. Vote again.',
    until_invalid: 'Until: this day is past. Choose a day to come.',
  },
  rules: { text_missing: 'Rules: the text is missing. Write at least one article.' },
  minutes: {
    malformed: 'This code is not the result of a vote. Show the whole code to the camera.',
    unsigned: 'Nobody signed this result. Ask for a signed sheet.',
    forged: 'This code was changed. Do not trust it: ask for the original sheet.',
  },
  urn: {
    absent: 'The ballot box is no longer in this tablet’s memory. Open it and vote again.',
    not_secret: 'The ballot box is for secret votes. Choose another way to vote.',
    sealed: 'The ballot box is closed. Nobody can vote in it any more.',
    already_voted: 'This person has voted already. A secret vote cannot be changed.',
    not_eligible: 'This person is not on the list for this vote. Ask the team.',
    not_a_choice: 'This choice is not offered. Choose from the list.',
    college_too_small: 'College “{college}”: fewer than {least} people. The vote would not be secret.',
  },
  decision: { not_standing: 'Decision: it no longer stands. Choose another one.' },
  register: {
    incomplete: 'A name or a category is missing. Write it, then save.',
    twice: 'This person is a member already. Change their line.',
  },
  college: {
    too_few: 'Colleges: at least {least} are needed. Add some.',
    weight_out_of_bounds: 'College “{college}”: its weight goes from 10 to 50%. Change it.',
    weights_not_whole: 'Colleges: the weights together must make 100%. Change them.',
    voter_twice: 'A person is in two colleges. Leave them in one.',
  },
}
