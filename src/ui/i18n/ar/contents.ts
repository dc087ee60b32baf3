import type { PartOf } from '../catalogue.ts'
import type { contents as french } from '../fr/contents.ts'

export const contents: PartOf<typeof french> = {
  lead: 'كل الصفحات، مرتبة حسب الموضوع.',
  groups: {
    work: 'العمل',
    people: 'الأشخاص',
    group: 'حياة المجموعة',
    enterprise: 'المؤسسة',
    mine: 'دفتري وهذا الجهاز',
  },
}
