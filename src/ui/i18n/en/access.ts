// Words of "Who reads clients and quotes".

export const access = {
  title: 'Who reads clients and quotes',
  lead: 'The team always. And the members who need it for their function, while it lasts.',
  members: 'Members of the coop',
  nobody: 'No member for now. Access follows the function: it comes when someone is elected.',
  until: 'until {day}',
  states: {
    open: 'reads clients and quotes',
    coming: 'access comes when the team is next on the network',
    stopped: 'access was stopped',
  },
  giveAgain: 'Give access again',
  given: 'access given again',
  which: 'Which functions need it?',
  functionsKept: 'functions chosen',
  functions: {
    president: 'Presidency',
    treasurer: 'Treasurer',
    secretary: 'Secretary',
    marketing: 'Marketing committee',
    finance: 'Finance committee',
    hr: 'Human resources committee',
    other: 'Another function',
  },
  how: 'When the function ends, the person’s device shows nothing of it any more and receives nothing new. What they read, they read. What they wrote stays.',
} as const
