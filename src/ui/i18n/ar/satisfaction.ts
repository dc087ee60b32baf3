import type { PartOf } from '../catalogue.ts'
import type { satisfaction as french } from '../fr/satisfaction.ts'

export const satisfaction: PartOf<typeof french> = {
  title: 'ما يقوله الزبائن',
  titleOne: 'ما يقوله الزبون',
  question: 'هل أنتم راضون عن العمل؟',
  optional: 'يمكنكم ألا تجيبوا.',
  thanks: 'شكرًا. أعيدوا الجهاز.',
  answers: { no: 'أبدًا', ratherNo: 'ليس كثيرًا', soSo: 'متوسط', ratherYes: 'نعم إلى حد ما', yes: 'راضٍ جدًا' },
  none: 'لا جواب من الزبون.',
  ask: 'سؤال الزبون',
  note: 'تسجيل ما قاله',
  change: 'تغيير الجواب',
  told: 'هل الزبون راضٍ؟',
  kept: 'جواب الزبون، {answer}',
  answered: {
    zero: 'لا جواب عن {happened} مهام منجزة.',
    one: 'جواب واحد عن {happened} مهام منجزة.',
    two: 'جوابان عن {happened} مهام منجزة.',
    few: '{n} أجوبة عن {happened} مهام منجزة.',
    many: '{n} جوابًا عن {happened} مهام منجزة.',
    other: '{n} جواب عن {happened} مهام منجزة.',
  },
}
