import { deviceKind } from '../../shell/platform.ts'

/** Phone, tablet or computer, for words only. */
export const thisDeviceKind = (): 'phone' | 'tablet' | 'computer' =>
  deviceKind(navigator, Math.min(window.screen.width, window.screen.height))
