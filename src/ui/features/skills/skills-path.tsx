import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { RecordView } from '../../../app/record/reads.ts'
import { type FrameworkReads, readFramework } from '../../../app/skills/frameworks.ts'
import type { SkillsSide } from '../../../app/skills/skills-check.ts'
import { compareChecks } from '../../../domain/skills/compare-checks.rules.ts'
import type { SkillsCheck } from '../../../domain/skills/skills-check.schema.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import type { ChartSeries } from '../../design/parts/chart.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { LevelBars } from './level-choice.tsx'
import { skillName, skillPicture, skillTitle } from './skill-words.tsx'
import { LevelsRadar, levelWords } from './skills-radar.tsx'

interface PathProps {
  readonly reads: FrameworkReads
  /** The oldest first. */
  readonly checks: readonly RecordView[]
  /** « à l'arrivée » */
  readonly labelOf: (check: RecordView) => string
}

const tones: readonly ChartSeries['tone'][] = ['sun', 'sky', 'seed', 'clay']

/** The last four at most, each with the version that it was made with; those whose list has not arrived are left out. */
function useComparison(props: PathProps) {
  const compared = createMemo(() =>
    props.checks
      .flatMap((view) => {
        const framework = readFramework(props.reads, String(view.fields.framework))
        return framework === undefined
          ? []
          : [{ view, check: view.fields as Partial<SkillsCheck>, skills: framework.skills }]
      })
      .slice(-tones.length),
  )
  return { moments: compared, found: createMemo(() => compareChecks(compared())) }
}

/** For staff: the moments of a path on one drawing and in one table, as one side marked them. */
export function SkillsPath(props: PathProps): JSX.Element {
  const { moments, found } = useComparison(props)
  const [side, setSide] = createSignal<SkillsSide>('observed')
  const series = (): ChartSeries[] =>
    moments().map(({ view }, index) => ({
      label: props.labelOf(view),
      tone: tones[index] ?? 'seed',
      values: found().shared.map(({ rows }) => rows[index]?.[side()] ?? null),
    }))
  const axes = () =>
    found().shared.map(({ skill, before }) =>
      before === undefined
        ? skillName(skill)
        : `${skillName(skill)}, ${t('skills.before', { name: skillName(before) })}`,
    )
  return (
    <Show when={moments().length > 1}>
      <section class="skills-path">
        <SectionTitle>{t('skills.path')}</SectionTitle>
        <Show when={found().shared.length > 0} fallback={<p>{t('skills.nothingShared')}</p>}>
          <SegmentedChoice
            label={t('skills.pathOf')}
            value={side()}
            choices={[
              { value: 'observed', label: t('skills.observed') },
              { value: 'self', label: t('skills.self') },
            ]}
            onChange={setSide}
          />
          <LevelsRadar label={t('skills.path')} axes={axes()} series={series()} />
        </Show>
        <ListChanges found={found()} />
      </section>
    </Show>
  )
}

/** For the person: their own steps at each moment, skill by skill. */
export function MyPath(props: PathProps): JSX.Element {
  const { moments, found } = useComparison(props)
  return (
    <Show when={moments().length > 1}>
      <section class="skills-path">
        <SectionTitle>{words('skills.myPath')}</SectionTitle>
        <Show when={found().shared.length > 0} fallback={<p>{words('skills.nothingShared')}</p>}>
          <ul class="path-steps">
            <For each={found().shared}>
              {({ skill, rows }) => (
                <li class="path-step">
                  <span class="pic" data-tone="seed">
                    <Icon of={skillPicture(skill)} />
                  </span>
                  <h3>{skillTitle(skill)}</h3>
                  <dl class="path-moments">
                    <For each={moments()}>
                      {({ view }, index) => (
                        <div>
                          <dt>{props.labelOf(view)}</dt>
                          <dd>
                            <LevelBars level={rows[index()]?.self ?? null} />
                            <span>
                              {rows[index()]?.self == null
                                ? t('skills.notSaid')
                                : levelWords(rows[index()]?.self ?? null)}
                            </span>
                          </dd>
                        </div>
                      )}
                    </For>
                  </dl>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <ListChanges found={found()} />
      </section>
    </Show>
  )
}

function ListChanges(props: { readonly found: ReturnType<typeof compareChecks> }): JSX.Element {
  const namesOf = (skills: Parameters<typeof skillName>[0][]): string => formatList(skills.map(skillName))
  return (
    <>
      <Show when={props.found.added.length > 0}>
        <p>
          <bdi>{t('skills.added', { names: namesOf([...props.found.added]) })}</bdi>
        </p>
      </Show>
      <Show when={props.found.retired.length > 0}>
        <p>
          <bdi>{t('skills.retired', { names: namesOf([...props.found.retired]) })}</bdi>
        </p>
      </Show>
    </>
  )
}
