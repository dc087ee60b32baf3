// Prices in words, as a proposition puts them to the vote.

import { readService } from '../../../app/job/mission-view.ts'
import type { RecordView } from '../../../app/record/reads.ts'
import type { OfferedPrice } from '../../../domain/money/decided-price.rules.ts'
import { t } from '../../i18n/t.ts'
import { priceOf } from '../job/job-words.ts'

const labelOf = ({ service }: OfferedPrice, services: readonly RecordView[]): string =>
  readService(services.find(({ id }) => id === service))?.label ?? ''

/** « Jardinage, 18 € par heure ». */
export const priceName = (offered: OfferedPrice, services: readonly RecordView[]): string =>
  `${labelOf(offered, services)}, ${priceOf(offered)}`

/** The sentence that is voted on. */
export const priceWording = (offered: OfferedPrice, services: readonly RecordView[]): string =>
  t('price.wording', { service: labelOf(offered, services), price: priceOf(offered) })
