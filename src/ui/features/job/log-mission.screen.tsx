import { useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, type JSX, Show } from 'solid-js'
import { logPrestation } from '../../../app/job/log-prestation.ts'
import { type ServiceChoice, serviceChoices } from '../../../app/job/mission-view.ts'
import { undoLoggedPrestation } from '../../../app/job/undo-logged.ts'
import type { PersonId } from '../../../base/ids.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { afterPaint } from '../../design/parts/after-paint.ts'
import { Button } from '../../design/parts/button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { createDraft } from '../../draft.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { loggedSentence, serviceName } from './job-words.ts'
import { emptyLogDraft, type LogDraft, spanOf } from './log-draft.ts'
import { LogLength } from './log-length.tsx'
import { LogServices } from './log-services.tsx'
import { isClockTime, useClock, useList, useMe } from './use-job.ts'

/** « Noter une mission »: a picture, a length, « Garder ». Everything else is guessed, and can be changed. */
export function LogMissionScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const clock = useClock()
  const navigate = useNavigate()
  const write = useKeep()
  const [search] = useSearchParams()
  const path = (): string => `/c/${coop()}/missions/noter`
  const key = `mission:${coop()}`
  const services = useList(coop, 'service')
  const prestations = useList(coop, 'prestation')
  const draft = createDraft<LogDraft>(key, emptyLogDraft(clock.today()))
  const [tried, setTried] = createSignal(0)

  const choices = createMemo((): ServiceChoice[] | undefined => {
    const [known, missions] = [services(), prestations()]
    const { day } = draft.value
    if (known === undefined || missions === undefined || !isLocalDate(day)) return undefined
    return serviceChoices({ services: known, prestations: missions, day, person: me.staff ? undefined : me.person })
  })
  const chosen = (): ServiceChoice | undefined => choices()?.find(({ service }) => service.id === draft.value.service)
  const planned = () => chosen()?.planned
  const team = (): readonly PersonId[] => draft.value.team ?? planned()?.team ?? (me.staff ? [] : [me.person])
  const span = createMemo(() => spanOf(draft.value, planned(), clock.now()))

  const choose = (service: LogDraft['service']): void => {
    const known = choices()?.find((choice) => choice.service.id === service)?.planned
    // The same tile again goes on with what was already said.
    if (service !== draft.value.service || draft.value.length === '') {
      draft.set({ service, length: known?.start && known.end ? 'planned' : '', team: null })
    }
    setTried(0)
    // The pressed tile shows first; the second page takes a moment to be made.
    afterPaint(() => navigate(`${path()}?etape=duree`))
  }
  // The page of a planned mission brings its service and its day.
  const [asked, setAsked] = createSignal(typeof search.service === 'string')
  createEffect(() => {
    if (!asked() || !draft.ready()) return
    if (typeof search.jour === 'string' && isLocalDate(search.jour) && draft.value.day !== search.jour) {
      draft.set({ day: search.jour })
    }
    const service = choices()?.find((choice) => choice.service.id === search.service)
    if (service === undefined) return
    setAsked(false)
    choose(service.service.id)
    // The hours that « Arrivé » and « Parti » said, rather than the planned ones.
    const { de, a } = search
    if (isClockTime(de) && isClockTime(a) && de !== a) draft.set({ length: 'other', start: de, end: a })
  })

  const keep = onePress(async (): Promise<void> => {
    setTried((times) => times + 1)
    const when = span()
    if (when === undefined || (when.breakAsked && draft.value.breakMinutes === null) || write.busy()) return
    await draft.settle()
    const { day, note, material } = draft.value
    const service = chosen()?.service
    const of = coop()
    const logged = await write.run(
      () =>
        logPrestation(app.device(), {
          coop: of,
          service: service?.id,
          day,
          start: when.start,
          end: when.end,
          breakMinutes: when.breakAsked ? (draft.value.breakMinutes ?? 0) : (planned()?.breakMinutes ?? 0),
          team: team(),
          note,
          material,
          planned: planned()?.id,
          draft: key,
        }),
      loggedSentence({ service, day, start: when.start, end: when.end }),
      (logged) => undoLoggedPrestation(app.device(), { coop: of, logged }),
    )
    if (logged) navigate(me.staff ? `/c/${of}/missions` : '/')
  })

  const isSecond = (): boolean => search.etape === 'duree' && draft.value.service !== ''
  const day = (): string => (isLocalDate(draft.value.day) ? formatDay(draft.value.day) : '')
  return (
    <Show
      when={isSecond()}
      fallback={
        <Page
          title={words('job.log.what')}
          windowTitle={t('job.log.title')}
          back={
            me.staff
              ? { href: `/c/${coop()}/missions`, label: t('job.log.backToList') }
              : { href: '/', label: words('shell.nav.today') }
          }
          aside={t('common.step', { n: 1, total: 2 })}
        >
          <Show when={draft.ready() && choices()} fallback={<Loading label={t('common.loading')} />}>
            {(known) => (
              <LogServices
                choices={known()}
                value={draft.value.service || undefined}
                onChoose={choose}
                coop={coop()}
                staff={me.staff}
              />
            )}
          </Show>
        </Page>
      }
    >
      <Page
        title={words('job.log.howLong')}
        windowTitle={t('job.log.title')}
        lead={t('job.log.of', { service: serviceName(chosen()?.service), day: day() })}
        back={{ href: path(), label: t('job.log.title') }}
        aside={t('common.step', { n: 2, total: 2 })}
        action={
          <Button kind="main" icon={Check} busy={write.busy()} onClick={() => void keep()}>
            {words('common.save')}
          </Button>
        }
      >
        <LogLength
          draft={draft.value}
          set={draft.set}
          planned={planned()}
          span={span()}
          now={clock.now()}
          today={clock.today()}
          team={team()}
          tried={tried()}
          staff={me.staff}
          coop={coop()}
        />
      </Page>
    </Show>
  )
}
