/** Identifier of an indicator, dataset or view: lower-case words joined by hyphens. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const longestId = 64;

export const isId = (text: string): boolean => text.length <= longestId && idPattern.test(text);
