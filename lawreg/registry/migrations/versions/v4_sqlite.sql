-- The first schema that lawreg migrates from, as it was created on SQLite.
--;
PRAGMA application_id = 1818326898
--;
PRAGMA user_version = 4
--;
CREATE TABLE changesets (
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  revision TEXT NOT NULL,
  PRIMARY KEY (number),
  CONSTRAINT counts_from_one CHECK (number > 0),
  CONSTRAINT says_who_and_why CHECK (author <> '' AND reason <> ''),
  CONSTRAINT at_is_utc CHECK (at LIKE '____-__-__T__:__:__Z'),
  UNIQUE (revision)
)
--;
CREATE TABLE meta (
  "key" TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY ("key")
)
--;
CREATE TABLE coverage (
  row_id INTEGER NOT NULL,
  kind VARCHAR(18) NOT NULL,
  issuer_id TEXT NOT NULL,
  from_year INTEGER NOT NULL,
  to_year INTEGER NOT NULL,
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_by INTEGER,
  PRIMARY KEY (row_id),
  CONSTRAINT years_in_order CHECK (from_year <= to_year),
  CONSTRAINT instrumentkind CHECK (kind IN ('hien-phap', 'bo-luat', 'luat', 'phap-lenh', 'lenh', 'nghi-quyet', 'nghi-dinh', 'quyet-dinh', 'chi-thi', 'thong-tu', 'thong-tu-lien-tich', 'ke-hoach', 'chuong-trinh', 'de-an', 'cong-van', 'cong-dien', 'thong-bao', 'bao-cao', 'to-trinh', 'huong-dan', 'ket-luan', 'quy-dinh', 'quy-che', 'vbhn', 'tieu-chuan', 'khac')),
  FOREIGN KEY(superseded_by) REFERENCES changesets (number)
)
--;
CREATE TABLE instruments (
  row_id INTEGER NOT NULL,
  instrument_id TEXT NOT NULL,
  number TEXT NOT NULL,
  number_key TEXT NOT NULL,
  kind VARCHAR(18) NOT NULL,
  issuer_id TEXT NOT NULL,
  place TEXT NOT NULL,
  title TEXT NOT NULL,
  title_fold TEXT NOT NULL,
  words_fold TEXT NOT NULL,
  year INTEGER,
  issued_on DATE,
  effective_from DATE,
  ceased_on DATE,
  signer TEXT NOT NULL,
  confidence VARCHAR(13) NOT NULL,
  unconfirmed TEXT NOT NULL,
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_by INTEGER,
  PRIMARY KEY (row_id),
  CONSTRAINT has_an_id CHECK (instrument_id LIKE 'vn/%'),
  CONSTRAINT can_be_cited CHECK (number <> '' OR title <> ''),
  CONSTRAINT issued_on_is_a_day CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CONSTRAINT effective_from_is_a_day CHECK (effective_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CONSTRAINT ceased_on_is_a_day CHECK (ceased_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CONSTRAINT instrumentkind CHECK (kind IN ('hien-phap', 'bo-luat', 'luat', 'phap-lenh', 'lenh', 'nghi-quyet', 'nghi-dinh', 'quyet-dinh', 'chi-thi', 'thong-tu', 'thong-tu-lien-tich', 'ke-hoach', 'chuong-trinh', 'de-an', 'cong-van', 'cong-dien', 'thong-bao', 'bao-cao', 'to-trinh', 'huong-dan', 'ket-luan', 'quy-dinh', 'quy-che', 'vbhn', 'tieu-chuan', 'khac')),
  CONSTRAINT confidence CHECK (confidence IN ('confirmed', 'single-source', 'memory')),
  FOREIGN KEY(superseded_by) REFERENCES changesets (number)
)
--;
CREATE UNIQUE INDEX instrument_now ON instruments (instrument_id) WHERE superseded_by IS NULL
--;
CREATE INDEX instrument_number ON instruments (number_key) WHERE superseded_by IS NULL
--;
CREATE INDEX instrument_of_issuer ON instruments (issuer_id, year) WHERE superseded_by IS NULL
--;
CREATE INDEX instrument_of_kind ON instruments (kind, year) WHERE superseded_by IS NULL
--;
CREATE INDEX instrument_past ON instruments (superseded_by) WHERE superseded_by IS NOT NULL
--;
CREATE INDEX instrument_title ON instruments (title_fold) WHERE superseded_by IS NULL
--;
CREATE TABLE issuers (
  row_id INTEGER NOT NULL,
  issuer_id TEXT NOT NULL,
  name TEXT NOT NULL,
  level TEXT NOT NULL,
  place TEXT NOT NULL,
  valid_from DATE,
  valid_until DATE,
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_by INTEGER,
  PRIMARY KEY (row_id),
  CONSTRAINT is_named CHECK (issuer_id <> '' AND name <> ''),
  CONSTRAINT valid_from_is_a_day CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CONSTRAINT valid_until_is_a_day CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  FOREIGN KEY(superseded_by) REFERENCES changesets (number)
)
--;
CREATE UNIQUE INDEX issuer_now ON issuers (issuer_id) WHERE superseded_by IS NULL
--;
CREATE TABLE journal (
  entry_id INTEGER NOT NULL,
  changeset INTEGER NOT NULL,
  subject_kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  "before" TEXT,
  "after" TEXT,
  PRIMARY KEY (entry_id),
  CONSTRAINT says_something CHECK (before IS NOT NULL OR after IS NOT NULL),
  FOREIGN KEY(changeset) REFERENCES changesets (number)
)
--;
CREATE INDEX ix_journal_changeset ON journal (changeset)
--;
CREATE INDEX journal_of_subject ON journal (subject)
--;
CREATE TABLE relations (
  row_id INTEGER NOT NULL,
  kind VARCHAR(12) NOT NULL,
  actor TEXT NOT NULL,
  target TEXT NOT NULL,
  effective_from DATE,
  effective_until DATE,
  scope VARCHAR(11) NOT NULL,
  scope_note TEXT NOT NULL,
  confidence VARCHAR(13) NOT NULL,
  unconfirmed TEXT NOT NULL,
  note TEXT NOT NULL,
  transition TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_by INTEGER,
  PRIMARY KEY (row_id),
  CONSTRAINT acts_on_another CHECK (actor <> target),
  CONSTRAINT effective_from_is_a_day CHECK (effective_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CONSTRAINT effective_until_is_a_day CHECK (effective_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CONSTRAINT relationkind CHECK (kind IN ('REPLACES', 'REPEALS', 'ANNULS', 'AMENDS', 'CORRECTS', 'SUSPENDS', 'RESUMES', 'EXTENDS', 'DETAILS', 'GUIDES', 'BASED_ON', 'CITES', 'CONSOLIDATES', 'CARRIES_OUT', 'FOLLOWS')),
  CONSTRAINT scope CHECK (scope IN ('whole', 'provisions', 'unspecified')),
  CONSTRAINT confidence CHECK (confidence IN ('confirmed', 'single-source', 'memory')),
  FOREIGN KEY(superseded_by) REFERENCES changesets (number)
)
--;
CREATE INDEX relation_actor ON relations (actor) WHERE superseded_by IS NULL
--;
CREATE INDEX relation_past ON relations (superseded_by) WHERE superseded_by IS NOT NULL
--;
CREATE INDEX relation_target ON relations (target) WHERE superseded_by IS NULL
--;
CREATE TABLE aliases (
  instrument_row INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_fold TEXT NOT NULL,
  PRIMARY KEY (instrument_row, position),
  FOREIGN KEY(instrument_row) REFERENCES instruments (row_id)
)
--;
CREATE INDEX alias_name ON aliases (name_fold)
--;
CREATE TABLE evidence (
  evidence_id INTEGER NOT NULL,
  issuer_row INTEGER,
  instrument_row INTEGER,
  relation_row INTEGER,
  coverage_row INTEGER,
  position INTEGER NOT NULL,
  source TEXT NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (evidence_id),
  CONSTRAINT is_for_one_record CHECK ((issuer_row IS NOT NULL) + (instrument_row IS NOT NULL) + (relation_row IS NOT NULL) + (coverage_row IS NOT NULL) = 1),
  CONSTRAINT names_a_source CHECK (source <> ''),
  FOREIGN KEY(issuer_row) REFERENCES issuers (row_id),
  FOREIGN KEY(instrument_row) REFERENCES instruments (row_id),
  FOREIGN KEY(relation_row) REFERENCES relations (row_id),
  FOREIGN KEY(coverage_row) REFERENCES coverage (row_id)
)
--;
CREATE INDEX evidence_of_coverage ON evidence (coverage_row) WHERE coverage_row IS NOT NULL
--;
CREATE INDEX evidence_of_instrument ON evidence (instrument_row) WHERE instrument_row IS NOT NULL
--;
CREATE INDEX evidence_of_issuer ON evidence (issuer_row) WHERE issuer_row IS NOT NULL
--;
CREATE INDEX evidence_of_relation ON evidence (relation_row) WHERE relation_row IS NOT NULL
--;
CREATE TABLE issuer_aliases (
  issuer_row INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (issuer_row, position),
  FOREIGN KEY(issuer_row) REFERENCES issuers (row_id)
)
--;
CREATE TABLE relation_provisions (
  relation_row INTEGER NOT NULL,
  side TEXT NOT NULL,
  position INTEGER NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (relation_row, side, position),
  CONSTRAINT has_a_side CHECK (side IN ('actor', 'target')),
  FOREIGN KEY(relation_row) REFERENCES relations (row_id)
)
--;
CREATE TABLE successions (
  issuer_row INTEGER NOT NULL,
  position INTEGER NOT NULL,
  successor TEXT NOT NULL,
  on_day DATE,
  note TEXT NOT NULL,
  PRIMARY KEY (issuer_row, position),
  CONSTRAINT on_day_is_a_day CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  FOREIGN KEY(issuer_row) REFERENCES issuers (row_id)
)
--;
CREATE VIRTUAL TABLE instrument_words USING fts5(
  title_fold, words_fold, content='instruments', content_rowid='row_id',
  tokenize='unicode61 remove_diacritics 0')
--;
CREATE TRIGGER instruments_words AFTER INSERT ON instruments BEGIN
  INSERT INTO instrument_words(rowid, title_fold, words_fold)
  VALUES (NEW.row_id, NEW.title_fold, NEW.words_fold);
END
--;
CREATE TRIGGER changesets_no_delete BEFORE DELETE ON changesets  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER changesets_no_replace BEFORE INSERT ON changesets WHEN EXISTS (SELECT 1 FROM changesets WHERE "number" = NEW."number") BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER changesets_no_update BEFORE UPDATE ON changesets  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER meta_no_delete BEFORE DELETE ON meta  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER meta_no_replace BEFORE INSERT ON meta WHEN EXISTS (SELECT 1 FROM meta WHERE "key" = NEW."key") BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER meta_no_update BEFORE UPDATE ON meta  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER coverage_no_delete BEFORE DELETE ON coverage  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER coverage_no_replace BEFORE INSERT ON coverage WHEN EXISTS (SELECT 1 FROM coverage WHERE "row_id" = NEW."row_id") BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER coverage_no_update BEFORE UPDATE OF "row_id", "kind", "issuer_id", "from_year", "to_year", "note", "recorded_at" ON coverage  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER coverage_once BEFORE UPDATE OF superseded_by ON coverage WHEN OLD.superseded_by IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER instruments_no_delete BEFORE DELETE ON instruments  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER instruments_no_replace BEFORE INSERT ON instruments WHEN EXISTS (SELECT 1 FROM instruments WHERE "row_id" = NEW."row_id") BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER instruments_no_update BEFORE UPDATE OF "row_id", "instrument_id", "number", "number_key", "kind", "issuer_id", "place", "title", "title_fold", "words_fold", "year", "issued_on", "effective_from", "ceased_on", "signer", "confidence", "unconfirmed", "note", "recorded_at" ON instruments  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER instruments_once BEFORE UPDATE OF superseded_by ON instruments WHEN OLD.superseded_by IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER issuers_no_delete BEFORE DELETE ON issuers  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER issuers_no_replace BEFORE INSERT ON issuers WHEN EXISTS (SELECT 1 FROM issuers WHERE "row_id" = NEW."row_id") BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER issuers_no_update BEFORE UPDATE OF "row_id", "issuer_id", "name", "level", "place", "valid_from", "valid_until", "note", "recorded_at" ON issuers  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER issuers_once BEFORE UPDATE OF superseded_by ON issuers WHEN OLD.superseded_by IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal WHERE "entry_id" = NEW."entry_id") BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER relations_no_delete BEFORE DELETE ON relations  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER relations_no_replace BEFORE INSERT ON relations WHEN EXISTS (SELECT 1 FROM relations WHERE "row_id" = NEW."row_id") BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER relations_no_update BEFORE UPDATE OF "row_id", "kind", "actor", "target", "effective_from", "effective_until", "scope", "scope_note", "confidence", "unconfirmed", "note", "transition", "recorded_at" ON relations  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER relations_once BEFORE UPDATE OF superseded_by ON relations WHEN OLD.superseded_by IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER aliases_no_delete BEFORE DELETE ON aliases  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER aliases_no_replace BEFORE INSERT ON aliases WHEN EXISTS (SELECT 1 FROM aliases WHERE "instrument_row" = NEW."instrument_row" AND "position" = NEW."position") BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER aliases_no_update BEFORE UPDATE ON aliases  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER evidence_no_replace BEFORE INSERT ON evidence WHEN EXISTS (SELECT 1 FROM evidence WHERE "evidence_id" = NEW."evidence_id") BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER issuer_aliases_no_delete BEFORE DELETE ON issuer_aliases  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER issuer_aliases_no_replace BEFORE INSERT ON issuer_aliases WHEN EXISTS (SELECT 1 FROM issuer_aliases WHERE "issuer_row" = NEW."issuer_row" AND "position" = NEW."position") BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER issuer_aliases_no_update BEFORE UPDATE ON issuer_aliases  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER relation_provisions_no_delete BEFORE DELETE ON relation_provisions  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER relation_provisions_no_replace BEFORE INSERT ON relation_provisions WHEN EXISTS (SELECT 1 FROM relation_provisions WHERE "relation_row" = NEW."relation_row" AND "side" = NEW."side" AND "position" = NEW."position") BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER relation_provisions_no_update BEFORE UPDATE ON relation_provisions  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER successions_no_delete BEFORE DELETE ON successions  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER successions_no_replace BEFORE INSERT ON successions WHEN EXISTS (SELECT 1 FROM successions WHERE "issuer_row" = NEW."issuer_row" AND "position" = NEW."position") BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
CREATE TRIGGER successions_no_update BEFORE UPDATE ON successions  BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END
--;
INSERT INTO meta (key, value) VALUES ('schema', '4')
