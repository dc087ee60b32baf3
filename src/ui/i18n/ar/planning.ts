// The planning, for the coopérants' screens.

import type { PartOf } from '../catalogue.ts'
import type { planning as french } from '../fr/planning.ts'

export const planning: PartOf<typeof french> = {
  title: 'الجدول',
  weekOf: 'أسبوع {day}',
  earlier: 'الأسبوع السابق',
  later: 'الأسبوع التالي',
  thisWeek: 'هذا الأسبوع',
  wholeWeek: 'كل الأسبوع',
  view: 'ماذا نعرض؟',
  day: 'أي يوم؟',
  views: { mine: 'لي', all: 'كل التعاونية', person: 'حسب الأشخاص' },
  emptyWeek: 'لا شيء مقرر هذا الأسبوع.',
  emptyMine: 'لا شيء مقرر لكم هذا الأسبوع. الجدول يُقرَّر مع الفريق.',
  emptyDay: 'لا شيء مقرر هذا اليوم.',
  kinds: { mission: 'مهمة', permanence: 'مناوبة', meeting: 'اجتماع', workshop: 'حصة' },
  places: { premises: 'حضور في المقر', phone: 'مناوبة على الهاتف', outside: 'البحث عن زبائن' },
  calendar: {
    add: 'أضيفوا إلى مفكرتي',
    help: 'مفكرتكم تأخذ الساعات فقط. لا اسم ولا مكان.',
    none: 'لا شيء لإضافته: لا شيء مقرر لكم.',
  },
  away: {
    title: 'غير متاح',
    lead: 'قولوا متى لا يمكن الاعتماد عليكم. السبب يبقى لكم.',
    when: 'متى؟',
    whens: { days: 'أيام', weekly: 'كل أسبوع' },
    weekday: 'أي يوم من الأسبوع؟',
    from: 'من',
    to: 'إلى',
    allDay: 'طوال اليوم',
    start: 'من الساعة',
    end: 'إلى الساعة',
    done: 'غير متاح، {when}',
    list: 'مسجَّل',
    none: 'لا شيء مسجَّل: الفريق يعتقد أنكم متاحون.',
    withdraw: 'إلغاء',
    withdrawn: 'متاح من جديد',
    days: 'من {from} إلى {to}',
    weekly: 'كل {weekday}، حتى {to}',
    weekdays: {
      d1: 'اثنين',
      d2: 'ثلاثاء',
      d3: 'أربعاء',
      d4: 'خميس',
      d5: 'جمعة',
      d6: 'سبت',
      d7: 'أحد',
    },
  },
}
