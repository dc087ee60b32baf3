// The face of a closed notebook: a picture, and what its owner is called there, if they said so.

import Anchor from 'lucide-solid/icons/anchor'
import Bird from 'lucide-solid/icons/bird'
import Cat from 'lucide-solid/icons/cat'
import Fish from 'lucide-solid/icons/fish'
import Flower2 from 'lucide-solid/icons/flower-2'
import Leaf from 'lucide-solid/icons/leaf'
import Moon from 'lucide-solid/icons/moon'
import Mountain from 'lucide-solid/icons/mountain'
import Sailboat from 'lucide-solid/icons/sailboat'
import Star from 'lucide-solid/icons/star'
import Sun from 'lucide-solid/icons/sun'
import Umbrella from 'lucide-solid/icons/umbrella'
import type { JSX } from 'solid-js'
import type { Face, FacePicture } from '../../../app/notebook-list.ts'
import { Icon, type IconPart } from '../../design/parts/icon.tsx'
import type { Tone } from '../../design/parts/tile.tsx'
import { t } from '../../i18n/t.ts'

export const facePictograms: Readonly<Record<FacePicture, IconPart>> = {
  star: Star,
  leaf: Leaf,
  sun: Sun,
  moon: Moon,
  fish: Fish,
  cat: Cat,
  bird: Bird,
  flower: Flower2,
  anchor: Anchor,
  umbrella: Umbrella,
  mountain: Mountain,
  boat: Sailboat,
}

const tones: readonly Tone[] = ['sun', 'seed', 'sky', 'clay']
export const faceTone = (picture: FacePicture): Tone =>
  tones[Object.keys(facePictograms).indexOf(picture) % tones.length] ?? 'seed'

/** What it is called: the nickname, else the picture's word. */
export const faceName = (face: Face): string => face.nickname ?? t(`onboarding.faces.${face.picture}`)

/** The picture and the name beside it, of the notebook that asks for its code. */
export function FaceLine(props: { readonly face: Face }): JSX.Element {
  return (
    <p class="face-line">
      <span class="pic" data-tone={faceTone(props.face.picture)} data-big="">
        <Icon of={facePictograms[props.face.picture]} />
      </span>
      <bdi>{faceName(props.face)}</bdi>
    </p>
  )
}
