import { useParams } from '@solidjs/router'
import Printer from 'lucide-solid/icons/printer'
import Sprout from 'lucide-solid/icons/sprout'
import { createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { RecordView } from '../../../app/record/reads.ts'
import { frameworkInUse } from '../../../app/skills/frameworks.ts'
import { startSkillsCheck } from '../../../app/skills/skills-check.ts'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import { isStaff } from '../../../domain/record-kind.ts'
import { skillMoments } from '../../../domain/skills/skills-check.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { OpenQuestions } from '../record/two-answers.tsx'
import { useKeep } from '../record/use-keep.ts'
import { CompareSkills } from './compare-skills.tsx'
import { SkillSteps } from './skill-steps.tsx'
import { MyPath, SkillsPath } from './skills-path.tsx'
import { SkillsSheet } from './skills-sheet.tsx'
import { useFrameworkOf, useFrameworks } from './use-framework.ts'
import './skills.css'

const dayOf = (view: RecordView): string => (typeof view.fields.day === 'string' ? view.fields.day : '')

/** Someone's skills: side by side for staff, step by step for the person themself. */
export function SkillsScreen(): JSX.Element {
  const params = useParams()
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const { me } = app.device()
  const staff = isStaff(me.rank)
  const person = (): PersonId => (params.person ?? me.person) as PersonId
  const mine = (): boolean => person() === me.person
  const board = useLive(() => app.reads().board(coop()))
  const list = useLive(() => app.reads().list(coop(), 'skillsCheck'))
  const checks = createMemo(() =>
    [...(list() ?? [])].filter((view) => view.person === person()).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)),
  )
  const [chosen, setChosen] = createSignal<RecordId>()
  const shown = createMemo(() => checks().find(({ id }) => id === chosen()) ?? checks().at(-1))
  createEffect(() => {
    if (chosen() === undefined && shown()) setChosen(shown()?.id)
  })
  const label = (view: RecordView): string => {
    const moment = tMaybe(`skills.moments.${String(view.fields.moment)}`) ?? ''
    const twice = checks().filter(({ fields }) => fields.moment === view.fields.moment).length > 1
    return twice ? `${moment}, ${formatDate(dayOf(view))}` : moment
  }
  const reads = useFrameworks(coop)
  const framework = useFrameworkOf(reads, shown)
  const inUse = (): number => {
    const known = reads()
    return known === undefined ? 0 : frameworkInUse(known, coop()).skills.length
  }
  const missing = () => skillMoments.filter((moment) => !checks().some(({ fields }) => fields.moment === moment))
  const start = async (moment: (typeof skillMoments)[number]): Promise<void> => {
    const saved = await keep.run(
      () => startSkillsCheck(app.device(), { coop: coop(), person: person(), moment }),
      t('skills.started', { moment: t(`skills.moments.${moment}`) }),
    )
    if (saved) setChosen(saved.ids[0])
  }
  const name = (): string => board()?.people[person()]?.displayName ?? ''

  const moments = (): JSX.Element => (
    <Show when={checks().length > 1}>
      <SegmentedChoice
        label={t('skills.moment')}
        value={shown()?.id}
        choices={checks().map((view) => ({ value: view.id, label: label(view) }))}
        onChange={setChosen}
      />
    </Show>
  )

  const print = (): JSX.Element => (
    <Actions>
      <Button icon={Printer} onClick={() => window.print()}>
        {words('common.print')}
      </Button>
    </Actions>
  )

  return (
    <Page
      title={mine() && !staff ? words('skills.mine') : <bdi>{name()}</bdi>}
      windowTitle={t('skills.title')}
      lead={mine() && !staff ? t('skills.never') : t('skills.title')}
      back={staff ? { href: `/c/${coop()}/personnes/${person()}`, label: t('skills.back') } : undefined}
      wide={staff}
    >
      <Show when={list() && reads()} fallback={<Loading label={t('common.loading')} />}>
        <Show
          when={shown()}
          fallback={
            <EmptyState
              picture={Sprout}
              text={mine() && !staff ? t('skills.mineEmpty', { n: inUse() }) : t('skills.empty')}
            />
          }
        >
          {(view) => (
            <>
              <OpenQuestions coop={coop()} record={view()} />
              <Show
                when={framework()}
                fallback={
                  <>
                    {moments()}
                    <EmptyState picture={Sprout} text={words('skills.listMissing')} />
                  </>
                }
              >
                {(known) => (
                  <>
                    <Show
                      when={staff}
                      fallback={
                        <SkillSteps
                          coop={coop()}
                          view={view()}
                          framework={known()}
                          intro={moments()}
                          after={
                            <>
                              <Show when={reads()}>
                                {(all) => <MyPath reads={all()} checks={checks()} labelOf={label} />}
                              </Show>
                              {print()}
                            </>
                          }
                        />
                      }
                    >
                      {moments()}
                      <CompareSkills coop={coop()} view={view()} framework={known()} />
                      <Show when={reads()}>
                        {(all) => <SkillsPath reads={all()} checks={checks()} labelOf={label} />}
                      </Show>
                      {print()}
                    </Show>
                    <SkillsSheet coop={coop()} view={view()} framework={known()} name={name()} moment={label(view())} />
                  </>
                )}
              </Show>
            </>
          )}
        </Show>
        <Show when={missing().length > 0}>
          <Actions>
            <For each={missing()}>
              {(moment) => (
                <Button icon={Sprout} busy={keep.busy()} onClick={() => void start(moment)}>
                  {t('skills.start', { moment: t(`skills.moments.${moment}`) })}
                </Button>
              )}
            </For>
          </Actions>
        </Show>
      </Show>
    </Page>
  )
}
