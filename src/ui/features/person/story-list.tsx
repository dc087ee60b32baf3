import Footprints from 'lucide-solid/icons/footprints'
import { createSignal, type JSX, Show } from 'solid-js'
import type { StoryEvent } from '../../../app/person/person-story.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Timeline, type TimelineEntry } from '../../design/parts/timeline.tsx'
import { marginDate } from '../../i18n/format.ts'
import { t, tMaybe } from '../../i18n/t.ts'

const shownAtFirst = 12

/** A path as dated lines, the latest first. */
export function StoryList(props: {
  readonly coop: CoopId
  readonly person: PersonId
  readonly events: readonly StoryEvent[]
  /** Intakes and skills checks open for staff and the person only. */
  readonly links: boolean
}): JSX.Element {
  const app = useApp()
  const services = useLive(() => app.reads().list(props.coop, 'service'))
  const [all, setAll] = createSignal(false)
  const shown = () => (all() ? props.events : props.events.slice(0, shownAtFirst))
  const serviceOf = (id: string): string => {
    const label = services()?.find((service) => service.id === id)?.fields.label
    return typeof label === 'string' ? label : ''
  }
  // A season has many missions: each is called by its service.
  const words = ({ type, detail }: StoryEvent): string => {
    if (type === 'mission') return serviceOf(detail) || t('person.story.mission')
    if (type === 'skillsCheck')
      return t('person.story.skillsCheck', { moment: tMaybe(`skills.moments.${detail}`) ?? '' })
    return t(`person.story.${type}`)
  }
  const more = ({ type, detail }: StoryEvent): string => {
    if (type === 'intake') return tMaybe(`intake.places.${detail}`) ?? ''
    if (type === 'referral') return detail
    if (type === 'exit') return tMaybe(`welcome.exit.categories.${detail}`) ?? ''
    return type === 'mission' && serviceOf(detail) !== '' ? t('person.story.mission') : ''
  }
  const href = ({ type, record }: StoryEvent): string | undefined => {
    if (type === 'mission') return `/c/${props.coop}/missions/${record}`
    if (props.links && type === 'intake') return `/c/${props.coop}/accueil/${record}`
    if (props.links && type === 'referral') return `/c/${props.coop}/orientations/${record}`
    if (props.links && type === 'exit') return `/c/${props.coop}/sorties/${record}`
    if (props.links && type === 'skillsCheck') return `/c/${props.coop}/competences/${props.person}`
    return undefined
  }
  const entry = (event: StoryEvent): TimelineEntry => {
    const { day, month } = marginDate(event.day)
    return {
      date: event.day,
      day,
      month: `${month} ${event.day.slice(0, 4)}`,
      title: words(event),
      text: more(event),
      href: href(event),
      tone: ['intake', 'referral', 'exit', 'skillsCheck'].includes(event.type) ? 'sun' : 'seed',
    }
  }
  return (
    <Show when={props.events.length > 0} fallback={<EmptyState picture={Footprints} text={t('person.story.empty')} />}>
      <Timeline label={t('person.page.story')} entries={shown().map(entry)} />
      <Show when={!all() && props.events.length > shownAtFirst}>
        <div>
          <Button onClick={() => setAll(true)}>{t('person.story.more')}</Button>
        </div>
      </Show>
    </Show>
  )
}
