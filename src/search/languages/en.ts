import type { SearchLanguage } from './language.ts';
import { porter } from './porter.ts';

const STOP_WORDS =
  'a about above across after again against all also although am among an and any are arent as at be because been before being ' +
  'below between both but by can cannot cant could couldnt did didnt do does doesnt doing dont done down during each either else even ' +
  'ever every few for from further gave get gets getting give given gives giving go goes going gone got had hadnt has hasnt have havent ' +
  'having he her here hers herself him himself his how however i if in into is isnt it its itself ive just let lets like many may me ' +
  'might more most much must my myself near neither no nor not of off often on once one only onto or other others our ours ' +
  'ourselves out over own per rather same shall she should shouldnt since so some still such tell than that thats the their theirs ' +
  'them themselves then there theres these they theyre this those though through thus to too took toward towards under until up upon ' +
  'very via was wasnt we went were werent what whats when where whether which while who whom whos whose why will with within ' +
  'without wont would wouldnt yet you your youre yours yourself';

/** Spanish and Portuguese words of the same sort, for those who ask in these languages. */
const FOREIGN_STOP_WORDS =
  'ao aos apenas aun aunque cada com como con cual cuales cuando da das de del desde dos donde el ela elas ele eles ella ellas ellos em en ' +
  'entre era eram eran es esa ese eso essa esse esta estaba estan estao estar estava este foi foram fue fueron ha haber hacen hacer ' +
  'hacia han hasta hay hizo isso isto la las le les lo los mais mas mesmo mi mismo mucha muchas mucho muchos muita muitas muito muitos ' +
  'muy na nada nao nas nem ni no nos o onde os ou outra outro outros otra otras otro otros para pela pelas pelo pelos pero poco pocos ' +
  'pode podem poder por porque pouco poucos pra pueda puede pueden qual quais quando que quem quien quienes quiere sao se segun sem ser sera ' +
  'si sido siempre sin sino sobre son su sus tal tambem tambien tanto te tem temos tener ter teve tiene tienen toda todas todo todos tudo tuvo ' +
  'um uma umas una unas uno unos uns vai van ver y ya';

const VAGUE =
  'actual affect ago answer anything argue argument article ask attitude author become begin believe best better big biggest blame bring call ' +
  'case cause chance change claim clear come compare concern connect consequence consider contribute country create current deal define ' +
  'describe deserve develop difference different difficult discuss easy effect effective end enough evidence example exist explain face fact ' +
  'fail failure far find follow future general good great grow happen help hope idea impact important improve increase influence info information ' +
  'interest involve issue keep kind know large lead link list long lose lot low lower main major make matter mean meaning mention ' +
  'need new next now number old opinion outcome paper part people person perspective place point position possible problem propose provide purpose ' +
  'question real really reason recommend recommendation reduce relate relation relationship remain report respond response responsible ' +
  'result role say see seek show side situation solution solve something start stop study successful suggest support take talk tell text thing ' +
  'think today topic treat true try turn type understand use view want way whole work world write wrong year';

const FORM_ENDINGS =
  'able al ally ance ant ary ate ated ates ation ations ative ator ators d e ed ee ence ent er ers es ful ial ian ic ical ied ies ification ing ion ions ' +
  'ise ised ism ist ists ition itions ity ive ization ize ized ly ment ments n or ors ory ous s t tion tions ty y';

/** British and older spellings as American ones: legalise, labour, programme, defence. */
const american = (word: string): string =>
  word
    .replace(/(?<=\w{3})is(e|ed|es|er|ers|ing|ation|ations)$/u, 'iz$1')
    .replace(/(?<=\w{2})our(s|ed|ing|er|ers)?$/u, 'or$1')
    .replace(/(?<=gram)me(s?)$/u, '$1')
    .replace(/(?<=[fo]f?en)ce(s?)$/u, 'se$1');

/** English: Porter’s stems, so that word forms do not matter. */
export const language: SearchLanguage = {
  stem: (word) => porter(american(word)),
  stopWords: new Set(`${STOP_WORDS} ${FOREIGN_STOP_WORDS}`.split(' ')),
  vague: new Set(VAGUE.split(' ').map((word) => porter(american(word)))),
  rewrites: [
    [/\bunited states(?: of america)?\b|\busa\b|\bestados unidos\b|\beeuu\b|\beua\b/gu, 'us'],
    [/\b(america) latina\b|\blatino(america)\b/gu, 'latin $1$2'],
    [/(?<=\d ?)(?:%|per ?cent\b)/gu, ' percent'],
    [/(?<=\d ?)bn\b/gu, ' billion'],
    [/(?<=\d ?)kgs?\b/gu, ' kilograms'],
    [/(?<=\d ?)ha\b/gu, ' hectares'],
  ],
  formEndings: new Set(['', ...FORM_ENDINGS.split(' ')]),
  endings: [
    ['cion', 'tion'],
    ['ciones', 'tions'],
    ['sion', 'sion'],
    ['cao', 'tion'],
    ['coes', 'tions'],
    ['sao', 'sion'],
    ['dad', 'ty'],
    ['dade', 'ty'],
    ['encia', 'ency'],
    ['ancia', 'ance'],
    ['ismo', 'ism'],
    ['ista', 'ist'],
    ['ico', 'ic'],
    ['ica', 'ic'],
    ['ia', 'y'],
  ],
};
