import type { JSX } from 'solid-js'
import { preferences } from '../shell/preferences.ts'
import type { ArgumentsOf } from './catalogue.ts'
import type { fr } from './fr.ts'
import { locale } from './locale.ts'
import { frenchMark, inFrench, type SentenceKey, t } from './t.ts'
import './words.css'

/**
 * A label or a heading of a coopérant's screen: in two languages the person's above and French below, else as `t` says it.
 * For what is shown; names of windows and of parts that only screen readers meet stay with `t`.
 */
export function words<Key extends SentenceKey>(key: Key, ...values: ArgumentsOf<typeof fr, Key>): JSX.Element {
  const own = t(key, ...values)
  const french = inFrench(key, values[0])
  if (!preferences().duet || locale() === 'fr' || own === french || own.startsWith(frenchMark)) return own
  return (
    <span class="duet">
      <span>{own}</span>{' '}
      <span class="duet-french" lang="fr" dir="ltr">
        {french}
      </span>
    </span>
  )
}
