import type { PartOf } from '../catalogue.ts'
import type { organisation as french } from '../fr/organisation.ts'

export const organisation: PartOf<typeof french> = {
  coop: 'تعاونية',
  unnamed: 'تعاونية بدون اسم',
  noNews: 'لا أخبار بعد',
  justNow: 'شوهد الآن',
  since: 'منذ {start}',
  fromTo: 'من {start} إلى {end}',
  closedSince: 'أُغلقت التعاونية يوم {day}. كل شيء يبقى للقراءة.',
  closedUndated: 'التعاونية مغلقة. كل شيء يبقى للقراءة.',
  rank: { cooperant: 'عضو في التعاونية', animator: 'التنشيط', coordinator: 'التنسيق', partner: 'شريك' },
  model: {
    cjs: 'تعاونية شباب للخدمات',
    cjm: 'تعاونية الشباب البالغين',
    ct: 'تعاونية الحي',
    kpa: 'KPA',
    flashcoop: 'فلاش كوب',
    shelter: 'تعاونية مركز الإيواء',
    citesCoop: 'سيتيه كوب',
    other: 'نوع آخر',
  },
}
