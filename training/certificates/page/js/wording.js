// Words that may be signed, because everybody who reads them sees the same.

const LONGEST = 60;

// Gujarati, Gurmukhi and Persian names are misspelt without the joiners.
const JOINERS = /[\u200c\u200d]/gu;

// Controls, formats, surrogates, private use, and separators of lines and of paragraphs; what will
// never be a character; letters and a sign that are drawn as nothing.
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{NChar}\u115f\u1160\u3164\uffa0\u2800]/u;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

export const readable = (words) =>
  [...words].length <= LONGEST
  && words.normalize("NFC") === words
  && !UNSEEN.test(words.replace(JOINERS, ""))
  && LETTER_OR_NUMBER.test(words);
