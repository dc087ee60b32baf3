// Words of a device that several people use: one's code, one's picture, who has a notebook there.

export const tablet = {
  changeCode: 'Change my code',
  changeCodeText: 'The code that opens this notebook',
  codeFirst: 'First type the code that you have now.',
  codeNew: 'Choose your new code. What is in the notebook does not change.',
  codeNow: 'Your present code',
  codeChecking: 'Checking…',
  codeChanging: 'Changing the code…',
  codeChanged: 'Code changed. The old one opens nothing any more.',

  takePhrase: 'Take a secret phrase',
  takePhraseHelp: 'Safer than six digits. You type it in the morning, then a code of the day is enough.',
  dayCode: {
    title: 'Code of the day',
    rowText: 'Six digits instead of the phrase, until tonight',
    lead: 'Type your secret phrase once. Then six digits open the notebook until tonight.',
    needsPhrase: 'Your notebook opens with six digits. The code of the day goes with a secret phrase.',
    until: 'Code of the day until {until}',
    forget: 'Forget the code of the day',
    kept: 'Code of the day ready.',
    protects:
      'This code stays in the open page, never on the disk. After three wrong tries, at midnight, or when the page closes, the secret phrase is asked. Somebody able to search the tablet’s memory could find it.',
  },

  picture: 'My picture',
  pictureText: 'What your closed notebook shows on this device',
  pictureLead: 'On a device of several people, one knows one’s closed notebook by its picture.',
  pictureChoose: 'Choose a picture',
  nickname: 'A nickname, if you like',
  nicknameHelp: 'Leave it empty to show the picture only.',
  pictureOpen: 'Picture and nickname are seen without a code, by anyone who takes this device. Do not write your name.',
  pictureKept: 'Picture kept.',

  here: 'Notebooks of this device',
  yours: 'Yours, open',
  closedHere: 'Closed',
  keptHere: 'Old notebook kept, closed',
  remove: 'Take my notebook off this device',
  removeText: 'What was sent stays on the other devices of the coop. To come back, a new invitation is needed.',
  removing: 'Checking that all was sent…',

  giveHere: 'Open on this device',
  giveHereText: 'Your notebook closes. {name} chooses a code, alone in front of the screen.',
} as const
