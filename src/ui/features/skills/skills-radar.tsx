import type { JSX } from 'solid-js'
import type { SkillLevel } from '../../../domain/skills/framework.ts'
import type { SkillRow } from '../../../domain/skills/skills-check.schema.ts'
import { Radar } from '../../design/parts/radar.tsx'
import { t } from '../../i18n/t.ts'

const levels: readonly SkillLevel[] = [1, 2, 3, 4]

/** For staff: what the person and the team marked, at a glance and in a table. It ranks nobody. */
export function SkillsRadar(props: { readonly rows: readonly SkillRow[] }): JSX.Element {
  const words = (value: number | null): string => {
    const level = levels.find((one) => one === value)
    return level === undefined ? t('skills.notSeen') : t(`skills.levels.${level}`)
  }
  return (
    <Radar
      label={t('skills.radar')}
      axisTitle={t('skills.skill')}
      axes={props.rows.map(({ skill }) => t(`skills.names.${skill}`))}
      series={[
        { label: t('skills.observed'), tone: 'seed', values: props.rows.map(({ observed }) => observed) },
        { label: t('skills.self'), tone: 'clay', values: props.rows.map(({ self }) => self) },
      ]}
      max={levels.length}
      words={words}
      tableLabel={t('skills.radarTable')}
      tableOpen={true}
    />
  )
}
