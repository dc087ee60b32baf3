// A result as a small drawing: one bar of voices, or for a vote by colleges the part that each brings to the score.

import { For, type JSX, Show } from 'solid-js'
import type { Closing } from '../../../domain/vote/closing.schema.ts'
import { collegeLimits, collegeScore, scorePercent } from '../../../domain/vote/college.rules.ts'
import type { Motion } from '../../../domain/vote/motion.schema.ts'
import { Bar } from '../../design/parts/bar.tsx'
import { formatShare } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import './tally-picture.css'
import { tallyParts } from './vote-words.ts'

interface TallyProps {
  readonly closing: Closing
  readonly motion: Motion
}

export function TallyPicture(props: TallyProps): JSX.Element {
  return (
    <Show
      when={props.motion.rule === 'colleges'}
      fallback={<Bar parts={tallyParts(props.closing, props.motion.rule)} total={props.closing.eligible} />}
    >
      <CollegeScores {...props} />
    </Show>
  )
}

const width = (share: number) => ({ 'inline-size': `${100 * share}%` })

/** The colours repeat what the words say. How many there are by head is told, and decides nothing. */
function CollegeScores(props: TallyProps): JSX.Element {
  const counts = () => props.closing.byCollege ?? []
  const rows = () =>
    (props.motion.colleges ?? []).map(({ name, weight }, index) => {
      const { for: inFavour, against } = counts()[index] ?? { for: 0, against: 0 }
      const [share, expressed] = [weight / collegeLimits.whole, inFavour + against]
      return { name, share, inFavour, expressed, points: expressed === 0 ? 0 : (share * inFavour) / expressed }
    })
  const score = (): number => scorePercent(collegeScore(props.motion.colleges ?? [], counts())) / 100
  return (
    <figure class="scores" aria-label={t('room.colleges.label')}>
      <ul>
        <For each={rows()}>
          {(row) => (
            <li>
              <span class="score-name">
                <bdi>{row.name}</bdi>{' '}
                <span class="soft">{t('room.colleges.weight', { weight: formatShare(row.share) })}</span>
              </span>
              <span class="score-track" aria-hidden="true" style={width(row.share)}>
                <span class="score-part" style={width(row.share === 0 ? 0 : row.points / row.share)} />
              </span>
              <span class="score-line">
                {row.expressed === 0
                  ? t('room.colleges.silent', { points: formatShare(row.points) })
                  : t('room.colleges.line', {
                      for: row.inFavour,
                      expressed: row.expressed,
                      points: formatShare(row.points),
                    })}
              </span>
            </li>
          )}
        </For>
        <li class="score-whole">
          <span class="score-name">
            {t('room.colleges.whole')} <strong>{formatShare(score())}</strong>
          </span>
          <span class="score-track" aria-hidden="true">
            <span class="score-part" data-result={props.closing.result} style={width(score())} />
            <span class="score-half" />
          </span>
          <span class="score-line">{t('room.colleges.needed', { half: formatShare(0.5) })}</span>
        </li>
      </ul>
      <figcaption class="soft">
        {t('room.colleges.byHead', { for: props.closing.for, expressed: props.closing.for + props.closing.against })}
      </figcaption>
    </figure>
  )
}
