import { For, type JSX, Show } from 'solid-js'
import type { SkillId, SkillLevel } from '../../../domain/skills/framework.ts'
import { Table } from '../../design/parts/table.tsx'
import { t } from '../../i18n/t.ts'

export interface SkillRow {
  readonly skill: SkillId
  readonly self: SkillLevel | null
  readonly observed: SkillLevel | null
}

const middle = 160
const reach = 116
const most = 4

const pointAt = (index: number, count: number, level: number): { x: number; y: number } => {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2
  const length = (reach * level) / most
  return { x: middle + length * Math.cos(angle), y: middle + length * Math.sin(angle) }
}
const near = (value: number): string => value.toFixed(1)

/** A closed line through the marks; a skill that was not observed is left out rather than drawn at zero. */
function shapeOf(levels: readonly (SkillLevel | null)[]): string {
  const points = levels.flatMap((level, index) => (level === null ? [] : [pointAt(index, levels.length, level)]))
  if (points.length < 3) return ''
  return `${points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${near(x)} ${near(y)}`).join('')}z`
}
const ring = (count: number, level: number): string =>
  Array.from({ length: count }, (_, index) => pointAt(index, count, level))
    .map(({ x, y }) => `${near(x)},${near(y)}`)
    .join(' ')

/** For staff: the shape at a glance, and the same in a table for everyone who reads otherwise. It ranks nobody. */
export function SkillsRadar(props: { readonly rows: readonly SkillRow[] }): JSX.Element {
  const count = (): number => props.rows.length
  const words = (level: SkillLevel | null): string =>
    level === null ? t('skills.notSeen') : t(`skills.levels.${level}`)
  const dots = (side: 'self' | 'observed') =>
    props.rows.flatMap((row, index) => {
      const level = row[side]
      return level === null ? [] : [pointAt(index, count(), level)]
    })
  return (
    <div class="radar-part">
      <figure class="radar">
        <svg viewBox="0 0 320 320" role="img" aria-label={t('skills.radar')}>
          <For each={[1, 2, 3, 4]}>{(level) => <polygon class="radar-ring" points={ring(count(), level)} />}</For>
          <For each={props.rows}>
            {(_, index) => {
              const end = () => pointAt(index(), count(), most)
              const word = () => pointAt(index(), count(), most + 0.75)
              return (
                <>
                  <line class="radar-ring" x1={middle} y1={middle} x2={end().x} y2={end().y} />
                  <text class="radar-number" x={word().x} y={word().y}>
                    {index() + 1}
                  </text>
                </>
              )
            }}
          </For>
          <path class="radar-observed" d={shapeOf(props.rows.map(({ observed }) => observed))} />
          <path class="radar-self" d={shapeOf(props.rows.map(({ self }) => self))} />
          <For each={dots('observed')}>{({ x, y }) => <circle class="radar-dot" cx={x} cy={y} r="4.5" />}</For>
          <For each={dots('self')}>
            {({ x, y }) => <rect class="radar-square" x={x - 3.5} y={y - 3.5} width="7" height="7" />}
          </For>
        </svg>
        <figcaption>{t('skills.radarText')}</figcaption>
      </figure>
      <Show when={count() > 0}>
        <Table
          caption={t('skills.radar')}
          captionHidden
          rows={props.rows.map((row, index) => ({ ...row, number: index + 1 }))}
          columns={[
            { title: t('skills.skill'), cell: (row) => `${row.number}. ${t(`skills.names.${row.skill}`)}` },
            { title: t('skills.self'), cell: (row) => words(row.self) },
            { title: t('skills.observed'), cell: (row) => words(row.observed) },
          ]}
        />
      </Show>
    </div>
  )
}
