import type { Shape } from '../catalogue.ts'
import type { discover as fr } from '../fr/discover.ts'

export const discover: Shape<typeof fr> = {
  title: 'Welcome',
  again: 'See the three pictures again',
  againText: 'What your notebook does',
  skip: 'Skip the pictures',
  begin: 'Start',
  cooperant: {
    '1': 'After a job, choose a picture and a length. It is kept.',
    '2': 'No network? Everything is kept on your phone, then sent later.',
    '3': 'Vote with the group. Each voice counts the same.',
  },
  animator: {
    '1': 'Welcome someone: a first name and a place are enough.',
    '2': 'During the meeting, note who is there, the topics and the votes.',
    '3': 'Close the notebook when you put the tablet down. Your code opens it again.',
  },
  coordinator: {
    '1': 'Keep the recovery sheet on paper, in a closed place.',
    '2': 'Create a coop, then invite: a link, or a code to scan.',
    '3': 'The news of the coops arrives here. The relay cannot read it.',
  },
  install: {
    which: 'Your phone',
    androidName: 'Android',
    iosName: 'iPhone, iPad',
    see: 'See the three pictures',
    android: {
      '1': 'Open the browser’s menu: the three dots, at the top.',
      '2': 'Choose “Install app”, or “Add to home screen”.',
      '3': 'Open the notebook from the home screen.',
    },
    ios: {
      '1': 'Touch the Share button, at the bottom of the screen.',
      '2': 'Choose “Add to Home Screen”.',
      '3': 'Open the notebook from the home screen.',
    },
  },
}
