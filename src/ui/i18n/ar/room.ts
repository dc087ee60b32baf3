import type { PartOf } from '../catalogue.ts'
import type { room as french } from '../fr/room.ts'

export const room: PartOf<typeof french> = {
  nobody: 'لا أحد من هؤلاء',
  urn: {
    onTablet: 'هذا التصويت سرّي. صوّتوا على الجهاز اللوحي للاجتماع، وحدكم أمام الشاشة.',
  },
  objection: {
    why: 'لماذا هذا الاعتراض؟',
    whyHelp: 'في جملة واحدة. المجموعة تتحدث عنه قبل القرار.',
    whyMissing: 'الاعتراض: السبب ناقص. اكتبوه في جملة واحدة.',
    keep: 'حفظ اعتراضي',
  },
  proxy: {
    also: 'تصوّتون أيضًا عن {name}',
  },
}
