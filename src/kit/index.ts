export { words, sameWords } from './words.ts';
export type { Words } from './words.ts';
export { clipped, faultWords } from './refusal.ts';
export type { Fault, FaultCode, KitFaultCode, Refusal, RuleRefusal } from './refusal.ts';
export { apart, isObject, optional } from './field.ts';
export type {
  DataOf,
  Facet,
  Field,
  FieldAbout,
  Fields,
  KnownPlace,
  MaybeField,
  ReadContext,
  Reading,
} from './field.ts';
export { code, flag, group, language, list, personName, text } from './field-plain.ts';
export { integer, money, quantity, range } from './field-measured.ts';
export { day, instant, place } from './field-where-when.ts';
export type { PlaceValue } from './field-where-when.ts';
export { entryRef, file, ref, subjectName } from './field-ref.ts';
export type { FileValue } from './field-ref.ts';
export { universalFields } from './universal.ts';
export type { Universal } from './universal.ts';
export { kind, of, subjectKey, subjectNameOf, subjectTypeOf } from './kind.ts';
export type { Kind, KindDuty, Look, Nature, Proposed, ViewRow } from './kind.ts';
export { inOrder, standing } from './fact.ts';
export type { Author, Data, Fact, FactFile, FactPlace, Precision, SubjectKey } from './fact.ts';
export { closer, isMarking, isRole, markings, mayRead, roles } from './role.ts';
export type { Marking, Role, Viewer } from './role.ts';
export { numberColumn, table, textColumn } from './table.ts';
export type { AnyRow, Cell, Column, Columns, Row, RowsOf, Table, TableRole } from './table.ts';
export { alert, reportSections, statement, view } from './view.ts';
export type { Alert, AlertLevel, ReportSection, Statement, View } from './view.ts';
export { desk } from './desk.ts';
export type { Desk, Fold, FoldRows, SubjectType } from './desk.ts';
export { markingOfView, modelOf } from './model.ts';
export type { Model, NamedTable, NamedView } from './model.ts';
export { namingOf, numberIn, numbered } from './naming.ts';
export type { Naming } from './naming.ts';
export { readDraft, targetOf } from './draft.ts';
export type { DraftContext, ReadDraft, Target } from './draft.ts';
export type { EntryRow, Recorded, RecordedPart } from './recorded.ts';
export { factOf, markingOf, partsOf } from './body.ts';
export type { PlainPart } from './body.ts';
export { describeDesk } from './describe.ts';
export { foldSubject, relatedSubjects } from './folding.ts';
export type { FoldedRows } from './folding.ts';
export { compareCodePoints, tableDigest } from './digest.ts';
export type { TableDigest } from './digest.ts';
export { findMoment, parseCommand } from './command.ts';
export type { Command, CommandContext, CommandFault, CommandKind, CommandPlace } from './command.ts';
export * from './time/index.ts';
export * from './place/index.ts';
export * from './name/index.ts';
export * from './locale/index.ts';
export * from './money/index.ts';
