// A request about one's data is answered within a month (RGPD art. 12.3).

import { addMonths, type LocalDate } from '../time/local-date.ts'
import type { DataRequest } from './data-request.schema.ts'

export type RequestState = 'open' | 'late' | 'answered'

export const answerBy = (request: Pick<DataRequest, 'day'>): LocalDate => addMonths(request.day, 1)

export function requestState({
  request,
  day,
}: {
  request: Pick<DataRequest, 'day' | 'answeredOn'>
  day: LocalDate
}): RequestState {
  if (request.answeredOn != null) return 'answered'
  return day > answerBy(request) ? 'late' : 'open'
}
