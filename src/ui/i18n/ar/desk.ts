import type { PartOf } from '../catalogue.ts'
import type { desk as french } from '../fr/desk.ts'

export const desk: PartOf<typeof french> = {
  title: 'المؤسسة',
  lead: 'ما تبيعه التعاونية، ولمن، وبكم.',
  doors: {
    services: { title: 'الخدمات والأسعار', text: 'ما تعرف التعاونية فعله، وكم يكلف.' },
    missions: { title: 'المهام', text: 'ما هو مقرر وما تم.' },
    planning: { title: 'الجدول', text: 'من يفعل ماذا هذا الأسبوع.' },
    readers: { title: 'من يقرأ الزبائن وعروض الأسعار', text: 'الفريق، والأعضاء الذين هذه مهمّتهم.' },
    share: { title: 'تقاسم المال', text: 'المقارنة والتصويت ورؤية الحصة.' },
    box: { title: 'الصندوق', text: 'ما يدخل وما يخرج وما يبقى.' },
  },
  jobClient: {
    title: 'الزبون',
    notAvailable: 'غير متاح. الفريق يعطيه لأشخاص المهمة.',
    forYou: 'لكم ولهذه المهمة فقط. بعدها يمحوه الدفتر.',
  },
}
