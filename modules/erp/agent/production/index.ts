export { loadedDays } from './load.ts';
export { addOrder, type Bill, itemOfOrder, plannerOf, Recipes, recipesOf, standardCost } from './orders.ts';
export { production } from './production.ts';
