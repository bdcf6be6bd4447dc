/** Text that a spreadsheet would run as a formula, made text by an apostrophe. Numbers never pass here. */
export const safeText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
