import type { PartOf } from '../catalogue.ts'
import type { device as french } from '../fr/device.ts'

export const device: PartOf<typeof french> = {
  now: 'الآن',
  sendLead: 'ما تسجلونه يُحفظ هنا، ثم يُرسل.',
  receivedTitle: 'ما أرسلتموه، حسب التعاونية',
  asideTitle: 'وُضع جانبًا',
  asideReason: 'يجب أن يتحقق الفريق. لا شيء يُمحى.',
  unknownPerson: 'شخص غير معروف',
  items: {
    zero: 'لا رسائل',
    one: 'رسالة واحدة',
    two: 'رسالتان',
    few: '{n} رسائل',
    many: '{n} رسالة',
    other: '{n} رسالة',
  },
  thisDevice: 'هذا الجهاز',
  kind: { phone: 'هذا الهاتف', tablet: 'هذا الجهاز اللوحي', computer: 'هذا الحاسوب' },
  me: 'أنا',
  devicesText: 'هذا الجهاز، ومن ينتظر الدخول',
  storageTitle: 'المكان على الجهاز',
  about: 'عن التطبيق',
  aboutText: 'دفتر التعاونية يحفظ كل شيء على أجهزتكم، مغلقًا برمزكم. المُرسِل ينقل رسائل لا يستطيع قراءتها.',
  licence: 'برنامج حر، برخصة GNU AGPL، النسخة 3 أو ما بعدها.',
}
