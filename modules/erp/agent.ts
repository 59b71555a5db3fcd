import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { gathering } from './agent/gathering.ts';
import { receivedEntries } from './agent/ledger/index.ts';
import { planning } from './agent/planning/index.ts';
import { production } from './agent/production/index.ts';
import { purchasing } from './agent/purchasing/index.ts';
import { standingData } from './agent/reference/index.ts';
import { forecasts, openOrders, receivables, requestedInvoices, returnedGoods, sales } from './agent/sales/index.ts';
import { counts, openingStocks, receivedMovements, revaluation, stockReport, transfers } from './agent/stock/index.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/**
 * Stock comes first, because the others ask it from their first step on; receipts know their lines before the movement that brings them in; accounts come before what posts to them, opening stock after purchases on the way and open
 * orders, which it counts on, and before what reserves it; what is gathered at night comes last.
 */
export const behaviour = defineBehaviour<Types>({
  module: 'erp',
  lifecycle,
  processes: [
    revaluation,
    standingData,
    purchasing,
    openOrders,
    openingStocks,
    receivedMovements,
    sales,
    transfers,
    returnedGoods,
    requestedInvoices,
    receivables,
    forecasts,
    planning,
    production,
    counts,
    receivedEntries,
    gathering,
    stockReport,
  ],
  links,
});
