// What came of a decision, as its picture and as links to each thing that it changed.

import BookOpenText from 'lucide-solid/icons/book-open-text'
import Building from 'lucide-solid/icons/building'
import Gavel from 'lucide-solid/icons/gavel'
import HandCoins from 'lucide-solid/icons/hand-coins'
import IdCard from 'lucide-solid/icons/id-card'
import Mic from 'lucide-solid/icons/mic'
import Tag from 'lucide-solid/icons/tag'
import { type Accessor, createMemo, For, type JSX, Show } from 'solid-js'
import {
  type DecisionEffects,
  type DecisionSubject,
  decisionEffects,
  subjectOf,
} from '../../../app/meeting/decision-effects.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { Decision } from '../../../domain/vote/decision.schema.ts'
import { Card } from '../../design/parts/card.tsx'
import { Icon, type IconPart } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { priceOf } from '../job/job-words.ts'
import { useList, useMe, useNames } from '../job/use-job.ts'

export function useEffects(coop: Accessor<CoopId>, decision: Accessor<Read<Decision>>): Accessor<DecisionEffects> {
  const lists = {
    services: useList(coop, 'service'),
    roles: useList(coop, 'role'),
    rules: useList(coop, 'houseRules'),
    associates: useList(coop, 'associate'),
    actions: useList(coop, 'action'),
    coops: useList(coop, 'coop'),
    decisions: useList(coop, 'decision'),
    distributions: useList(coop, 'distribution'),
  }
  return createMemo(() =>
    decisionEffects(decision(), {
      services: lists.services() ?? [],
      roles: lists.roles() ?? [],
      rules: lists.rules() ?? [],
      associates: lists.associates() ?? [],
      actions: lists.actions() ?? [],
      coops: lists.coops() ?? [],
      decisions: lists.decisions() ?? [],
      distributions: lists.distributions() ?? [],
    }),
  )
}

const pictures: Readonly<Record<DecisionSubject, IconPart>> = {
  price: Tag,
  role: IdCard,
  rules: BookOpenText,
  share: HandCoins,
  associate: Building,
  speaking: Mic,
  pay: HandCoins,
  other: Gavel,
}

/** One picture for one sentence. The words beside it say the same. */
export function DecisionPicture(props: { readonly effects: DecisionEffects }): JSX.Element {
  return (
    <span class="pic" data-tone="seed" data-big="">
      <Icon of={pictures[subjectOf(props.effects)]} />
    </span>
  )
}

interface EffectLine {
  readonly href: string
  readonly icon: IconPart
  readonly title: string
  readonly text: string
}

/** Nothing when nothing names the decision. */
export function DecisionLinks(props: { readonly coop: CoopId; readonly effects: DecisionEffects }): JSX.Element {
  const me = useMe()
  const nameOf = useNames(() => props.coop)
  const lines = (): EffectLine[] => {
    const { prices, roles, rules, shares, associates, actions, speaking, pay, replaces, replacedBy } = props.effects
    const to = (path: string): string => `/c/${props.coop}/${path}`
    const decided = (decision: Read<Decision>, text: string): EffectLine => ({
      href: to(`decisions/${decision.id}`),
      icon: Gavel,
      title: t('meeting.decisions.card', { n: decision.number }),
      text,
    })
    return [
      ...(replacedBy ? [decided(replacedBy, t('meeting.effects.replacedBy'))] : []),
      ...(replaces ? [decided(replaces, t('meeting.effects.replaces'))] : []),
      ...prices.map((one) => ({
        href: to(me.staff ? `services/${one.id}` : 'services'),
        icon: Tag,
        title: one.label,
        text: t('meeting.effects.price', { price: priceOf(one) }),
      })),
      ...roles.map((one) => ({
        href: to('roles'),
        icon: IdCard,
        title: nameOf(one.person),
        text: t(`group.roles.functions.${one.function}`),
      })),
      ...rules.map(({ version, effective }) => ({
        href: to('reglement'),
        icon: BookOpenText,
        title: t('group.rules.title'),
        text: t('group.rules.version', { n: version, day: formatDate(effective) }),
      })),
      ...shares.map(({ day }) => ({
        href: to('partage'),
        icon: HandCoins,
        title: t('meeting.effects.share'),
        text: formatDate(day),
      })),
      ...associates.map(({ name, category }) => ({
        href: to('societaires'),
        icon: Building,
        title: name,
        text: t('meeting.effects.admitted', { category }),
      })),
      ...actions.map(({ wording }) => ({
        href: to('actions'),
        icon: Gavel,
        title: wording,
        text: t('meeting.effects.action'),
      })),
      ...(speaking
        ? [{ href: to('parole'), icon: Mic, title: t('room.mirror.title'), text: t('meeting.effects.speaking') }]
        : []),
      ...(pay
        ? [{ href: to('partage'), icon: HandCoins, title: t('shares.title'), text: t('shares.shownToGroup') }]
        : []),
    ]
  }
  return (
    <Show when={lines().length > 0}>
      <Card title={t('meeting.effects.title')}>
        <List label={t('meeting.effects.title')}>
          <For each={lines()}>
            {(line) => (
              <ListRow
                href={line.href}
                start={<Icon of={line.icon} />}
                title={<bdi>{line.title}</bdi>}
                text={line.text}
              />
            )}
          </For>
        </List>
      </Card>
    </Show>
  )
}
