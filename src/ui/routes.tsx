// Every page of the app: its path and its screen, fetched when first shown. A screen file exports one component by name.
// The tables are in `routes/`, by what the pages are about.
// Paths are French words, without any content: browsers keep them in their history. Record ids are random.

import type { RouteDefinition } from '@solidjs/router'
import { later } from './later.tsx'
import { accompaniment } from './routes/accompaniment.routes.ts'
import { democracy } from './routes/democracy.routes.ts'
import { enterprise } from './routes/enterprise.routes.ts'
import { house } from './routes/house.routes.ts'

/** The developers' gallery of parts: never in a production build. */
const gallery: RouteDefinition[] =
  import.meta.env.MODE !== 'production'
    ? [
        {
          path: '/galerie/:part?',
          component: later(() => import('./gallery/gallery.screen.tsx').then((file) => file.GalleryScreen)),
        },
      ]
    : []

export const routes: RouteDefinition[] = [...gallery, ...house, ...accompaniment, ...enterprise, ...democracy]
