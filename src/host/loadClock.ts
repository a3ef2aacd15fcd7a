/** When the bundle began to be evaluated; imported first by every entry (milliseconds). */
export const loadBegan = performance.now();
