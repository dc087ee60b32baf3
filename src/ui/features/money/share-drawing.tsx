import { For, type JSX } from 'solid-js'
import type { PersonId } from '../../../base/ids.ts'
import { distribute } from '../../../domain/money/distribution.rules.ts'
import { t } from '../../i18n/t.ts'
import './money.css'

/** Twelve coins for three people, of whom one worked a little, one twice as much, one three times as much. */
const coins = 12
const drawn = ['equal', 'mixedHours', 'hours'] as const
const people = [1, 2, 3].map((times) => ({ person: `${times}`.padStart(32, '0') as PersonId, minutes: times * 60 }))

/** The coins of each, by the very rule that shares the money. */
function pilesOf(method: (typeof drawn)[number]): readonly number[] {
  const shared = distribute({ poolCents: coins, rule: { method, equalBasisPoints: 5000 }, sharers: people })
  return shared.ok ? shared.value.lines.map(({ cents }) => cents) : []
}

const wide = 64
const coinHigh = 13
const ground = 124

/** Three ways of sharing the same box, drawn: a pile of coins for each person. */
export function ShareDrawing(): JSX.Element {
  return (
    <ul class="share-ways">
      <For each={drawn}>
        {(method) => {
          const piles = pilesOf(method)
          const [few = 0, more = 0, most = 0] = piles
          return (
            <li class="share-way">
              <svg viewBox="0 0 192 150" role="img" aria-label={t('money.drawing.piles', { few, more, most })}>
                <path class="share-ground" d={`M4 ${ground + 1}h184`} />
                <For each={piles}>
                  {(height, index) => (
                    <>
                      <For each={Array.from({ length: height })}>
                        {(_, at) => (
                          <rect
                            class="share-coin"
                            x={index() * wide + 12}
                            y={ground - (at() + 1) * coinHigh}
                            width="40"
                            height={coinHigh - 2}
                            rx="5"
                          />
                        )}
                      </For>
                      {/* One, two or three clocks: how long each worked. */}
                      <For each={Array.from({ length: index() + 1 })}>
                        {(_, at) => (
                          <g
                            class="share-clock"
                            transform={`translate(${index() * wide + 32 + (at() - index() / 2) * 16} 138)`}
                          >
                            <circle r="6.5" />
                            <path d="M0 -4V0H3" />
                          </g>
                        )}
                      </For>
                    </>
                  )}
                </For>
              </svg>
              <h3>{t(`money.methods.${method}`)}</h3>
              <p>{t(`money.drawing.${method}`)}</p>
            </li>
          )
        }}
      </For>
    </ul>
  )
}
