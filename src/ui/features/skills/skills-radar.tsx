import { type JSX, Show } from 'solid-js'
import type { SkillLevel } from '../../../domain/skills/framework.ts'
import type { SkillRow } from '../../../domain/skills/skills-check.schema.ts'
import type { FrameworkSkill } from '../../../domain/skills/skills-framework.schema.ts'
import type { ChartSeries } from '../../design/parts/chart.tsx'
import { Radar } from '../../design/parts/radar.tsx'
import { Table } from '../../design/parts/table.tsx'
import { t } from '../../i18n/t.ts'
import { nameIn } from './skill-words.tsx'

const levels: readonly SkillLevel[] = [1, 2, 3, 4]

export const levelWords = (value: number | null): string => {
  const level = levels.find((one) => one === value)
  return level === undefined ? t('skills.notSeen') : t(`skills.levels.${level}`)
}

/** For staff: what the person and the team marked, at a glance and in a table. It ranks nobody. */
export function SkillsRadar(props: {
  readonly skills: readonly FrameworkSkill[]
  readonly rows: readonly SkillRow[]
}): JSX.Element {
  return (
    <LevelsRadar
      label={t('skills.radar')}
      axes={props.rows.map(({ skill }) => nameIn(props.skills, skill))}
      series={[
        { label: t('skills.observed'), tone: 'seed', values: props.rows.map(({ observed }) => observed) },
        { label: t('skills.self'), tone: 'clay', values: props.rows.map(({ self }) => self) },
      ]}
    />
  )
}

/** Levels of several sides or moments; a shape needs three skills at least, a table one. */
export function LevelsRadar(props: {
  readonly label: string
  readonly axes: readonly string[]
  readonly series: readonly ChartSeries[]
}): JSX.Element {
  const rows = () => props.axes.map((axis, index) => ({ axis, index }))
  return (
    <Show
      when={props.axes.length >= 3}
      fallback={
        <Table
          caption={props.label}
          captionHidden
          rows={rows()}
          columns={[
            { title: t('skills.skill'), cell: ({ axis }) => axis },
            ...props.series.map(({ label, values }) => ({
              title: label,
              cell: ({ index }: { index: number }) => levelWords(values[index] ?? null),
            })),
          ]}
        />
      }
    >
      <Radar
        label={props.label}
        axisTitle={t('skills.skill')}
        axes={props.axes}
        series={props.series}
        max={levels.length}
        words={levelWords}
        tableLabel={t('skills.radarTable')}
        tableOpen={true}
      />
    </Show>
  )
}
