// The board of a coop as screens see it: the type comes through the application, which alone knows the read model.

import type { CarnetApp } from '../../../app/carnet-app.ts'

type LiveBoard = ReturnType<ReturnType<CarnetApp['reads']>['board']>
export type Board = NonNullable<ReturnType<LiveBoard['get']>>
