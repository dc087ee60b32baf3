// One picture per skill and per pole: a word always stands beside it.

import Calculator from 'lucide-solid/icons/calculator'
import CalendarCheck from 'lucide-solid/icons/calendar-check'
import ClipboardCheck from 'lucide-solid/icons/clipboard-check'
import Handshake from 'lucide-solid/icons/handshake'
import MessageCircle from 'lucide-solid/icons/message-circle'
import PenLine from 'lucide-solid/icons/pen-line'
import Puzzle from 'lucide-solid/icons/puzzle'
import Search from 'lucide-solid/icons/search'
import Shuffle from 'lucide-solid/icons/shuffle'
import Smartphone from 'lucide-solid/icons/smartphone'
import Sprout from 'lucide-solid/icons/sprout'
import Users from 'lucide-solid/icons/users'
import type { PoleId, SkillId } from '../../../domain/skills/framework.ts'
import type { IconPart } from '../../design/parts/icon.tsx'
import type { Tone } from '../../design/parts/tile.tsx'

export const skillPictures: Readonly<Record<SkillId, IconPart>> = {
  planWork: CalendarCheck,
  followRules: ClipboardCheck,
  beReliable: Handshake,
  speak: MessageCircle,
  write: PenLine,
  workInTeam: Users,
  useNumbers: Calculator,
  useDigital: Smartphone,
  findInformation: Search,
  solveProblems: Puzzle,
  adapt: Shuffle,
  learn: Sprout,
}

export const poleTones: Readonly<Record<PoleId, Tone>> = {
  organise: 'seed',
  communicate: 'sky',
  resources: 'sun',
  grow: 'clay',
}
