import { For, type JSX } from 'solid-js'
import type { Satisfactions } from '../../../domain/job/satisfaction.rules.ts'
import { Icon } from '../../design/parts/icon.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { drawingOf, faceOf } from './faces.ts'
import './satisfaction.css'

/** How often each answer came; no average, nobody's name. */
export function AnswerCounts(props: { readonly said: Satisfactions }): JSX.Element {
  const most = (): number => Math.max(1, ...props.said.counts.map(({ count }) => count))
  return (
    <>
      <ul class="answer-counts" aria-label={t('satisfaction.title')}>
        <For each={[...props.said.counts].reverse()}>
          {({ answer, count }) => (
            <li>
              <Icon of={drawingOf(answer)} />
              <span>{words(`satisfaction.answers.${faceOf(answer)}`)}</span>
              <strong>{count}</strong>
              <progress class="answer-bar" max={most()} value={count} aria-hidden="true" />
            </li>
          )}
        </For>
      </ul>
      <p class="field-help">{t('satisfaction.answered', { n: props.said.answered, happened: props.said.happened })}</p>
    </>
  )
}
