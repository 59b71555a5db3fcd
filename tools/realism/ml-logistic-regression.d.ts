/** What is used of the library, which brings no types of its own. */
declare module 'ml-logistic-regression' {
  import type { Matrix } from 'ml-matrix';

  export default class LogisticRegression {
    constructor(options: { numSteps: number; learningRate: number });
    /** One against all others: the classifier of a class gives the chance of any other. */
    classifiers: { testScores(features: Matrix): number[] }[];
    train(features: Matrix, classes: Matrix): void;
  }
}
