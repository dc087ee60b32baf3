import type { PartOf } from '../catalogue.ts'
import type { treasury as french } from '../fr/treasury.ts'

export const treasury: PartOf<typeof french> = {
  title: 'الصندوق',
  inBox: 'في الصندوق',
  available: 'المتاح للتقاسم',
  received: 'المقبوض',
  spent: 'المصروف',
  owed: 'للدفع أو للإرجاع',
  reserved: 'محجوز لتقاسم صوّتت عليه المجموعة',
  asOf: 'الصندوق يوم {day}',
  nothingPublished: 'لم يعرض الفريق الصندوق بعد. اطلبوا ذلك في الاجتماع.',
}
