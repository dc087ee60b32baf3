import type { PartOf } from '../catalogue.ts'
import type { service as french } from '../fr/service.ts'

export const service: PartOf<typeof french> = {
  vat: 'ضريبة القيمة المضافة',
  vatHelp: 'الهيئة التي تصدر الفاتورة تحدد النسبة. يدفع الفرد الثمن والضريبة.',
  vatUnknown: 'لم تُحدد بعد',
  vatNone: 'بدون ضريبة',
  vatRate: '{rate} %',
  who: 'من يستطيع القيام بها؟',
  minPeople: 'كم شخصًا على الأقل؟',
  minPeopleHelp: 'لا تُقرر مهمة بعدد أقل.',
  people: 'أشخاص',
  youngestChild: 'عمر أصغر طفل تتم رعايته',
  youngestChildHelp: 'من 3 سنوات فما فوق. قبل 3 سنوات يلزم ترخيص ليس عند التعاونية.',
  minAgeHelp: 'لا يُقرر لهذه الخدمة شخص أصغر.',
  byTeam: 'الفريق يسجل المخاطر والعمر الأدنى.',
}
