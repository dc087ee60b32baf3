import type { Shape } from '../catalogue.ts'
import type { photo as reference } from '../fr/photo.ts'

export const photo: Shape<typeof reference> = {
  title: 'Photos',
  none: 'No photo yet. Show the work done, or the place before and after.',
  take: 'Take a photo',
  choose: 'Choose photos',
  busy: 'One moment…',
  left: { one: 'One moment… {n} photo left.', other: 'One moment… {n} photos left.' },
  askFirst: 'Ask before you photograph somebody. They may say no.',
  kept: { one: 'photo kept', other: '{n} photos kept' },
  removed: 'photo taken away',
  told: 'answer kept',
  number: 'Photo {n} of {of}',
  ofMission: 'Photo of the mission',
  remove: 'Take the photo away',
  again: 'Try again',
  coming: 'The photo is coming',
  comingPart: '{n} of {of}',
  recognisable: 'Can somebody be recognised on the photo?',
  consentReminder:
    'This photo stays in the coop. To show it elsewhere, everybody who can be recognised must agree, and the legal guardian of anyone under 18.',
  consentsTitle: 'What the mission’s team agreed to',
  consentColon: ': ',
  consentNone: 'no agreement to photos',
  consentUses: { photoInternal: 'in the group', photoPrint: 'printed', photoWeb: 'on the internet' },
  refused: {
    tooBig: 'Photo: this file is too large. Choose another one.',
    unreadable: 'Photo: this file is no picture that can be read here. Choose another one.',
  },

  sending: 'Sending photos',
  sendingPart: '{n} of {of}',
  waitsForNetwork: 'Photos will leave with the network. They are kept here.',
  waitsForWifi: 'Photos wait for Wi-Fi. They are kept here.',
  relayFull: 'The relay has no room left for photos. They are kept here. Tell the coordination.',
  relayRefuses: 'The relay does not take photos for now. They are kept here and will leave later.',
  wifiOnly: 'Photos over Wi-Fi only',
  wifiOnlyHelp: 'So as not to use mobile data. Everything else always leaves.',
  wifiOnlyKept: 'photos over Wi-Fi only',
  anywhereKept: 'photos over any network',
}
