// What is wrong with something that was handed over: the code of an answer, or "unreadable".

export class Refused extends Error {
  constructor(answer) {
    super(answer);
    this.answer = answer;
  }
}
