/**
 * The only words of an error’s message that a report repeats: those of programming languages and browsers. Whatever a
 * person or a file could have put into a message is not among them.
 */
const WORDS = `
  a an and any are arguments array argument assignment at await be been before bigint blob boolean buffer but by
  call called callback cannot class clone cloned closed closing collection component const constant constructor convert
  could database deadlock declaration defined depth descriptor destructure did disk document does dom domexception
  duplicate dynamically element empty end error escape evaluate exceeded exception execute expected expression extensible
  failed fetch file filter for found from frame free frozen full function get global had has have hook hooks import
  imported in index indexeddb initialization input instance instanceof insufficient internal into invalid is it iterable
  iterator json key kind large lazy lexical load loaded loading locale longer map match maximum memory message method
  missing module more must name negative network new no node non not null number object objectstore of on once only
  open operation operator option or out overflow parameter parse pattern permission pop position precision primitive
  private promise properties property provided prototype proxy push put quota range read readable reading reduce
  redeclaration reference regular rejected render rendered request required resolve resource response result return
  returned rtl script security serialize set setting size space stack state storage store stored string suspended symbol
  syntax table target the then this thrown to token too transaction trap trusted type undefined unexpected unhandled
  unknown unsupported update upgrade uri url use valid value variable version was wasm webassembly when while window
  with worker write writing zero
  idbdatabase idbfactory idbobjectstore idbtransaction idbrequest idbindex cachestorage localstorage serviceworker
  aborted abort context usecontext useopen useapp useappcontext useresult usereportview useassessment appprovider
  catalogue font shaping assessment rubric page app
`;

/** Each word once, in small letters. */
export const FAULT_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/u));
