-- The first schema that lawreg migrates from, as it was created on PostgreSQL.
--;
CREATE TABLE changesets (
  number SERIAL NOT NULL,
  at TEXT NOT NULL,
  author TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  revision TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (number),
  CONSTRAINT counts_from_one CHECK (number > 0),
  CONSTRAINT says_who_and_why CHECK (author <> '' AND reason <> ''),
  CONSTRAINT at_is_utc CHECK (at LIKE '____-__-__T__:__:__Z'),
  UNIQUE (revision)
)
--;
CREATE TABLE meta (
  key TEXT COLLATE "C" NOT NULL,
  value TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (key)
)
--;
CREATE TABLE coverage (
  row_id SERIAL NOT NULL,
  kind VARCHAR(18) NOT NULL,
  issuer_id TEXT COLLATE "C" NOT NULL,
  from_year INTEGER NOT NULL,
  to_year INTEGER NOT NULL,
  note TEXT COLLATE "C" NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_by INTEGER,
  PRIMARY KEY (row_id),
  CONSTRAINT years_in_order CHECK (from_year <= to_year),
  CONSTRAINT instrumentkind CHECK (kind IN ('hien-phap', 'bo-luat', 'luat', 'phap-lenh', 'lenh', 'nghi-quyet', 'nghi-dinh', 'quyet-dinh', 'chi-thi', 'thong-tu', 'thong-tu-lien-tich', 'ke-hoach', 'chuong-trinh', 'de-an', 'cong-van', 'cong-dien', 'thong-bao', 'bao-cao', 'to-trinh', 'huong-dan', 'ket-luan', 'quy-dinh', 'quy-che', 'vbhn', 'tieu-chuan', 'khac')),
  FOREIGN KEY(superseded_by) REFERENCES changesets (number)
)
--;
CREATE TABLE instruments (
  row_id SERIAL NOT NULL,
  instrument_id TEXT COLLATE "C" NOT NULL,
  number TEXT COLLATE "C" NOT NULL,
  number_key TEXT COLLATE "C" NOT NULL,
  kind VARCHAR(18) NOT NULL,
  issuer_id TEXT COLLATE "C" NOT NULL,
  place TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  title_fold TEXT COLLATE "C" NOT NULL,
  words_fold TEXT COLLATE "C" NOT NULL,
  year INTEGER,
  issued_on DATE,
  effective_from DATE,
  ceased_on DATE,
  signer TEXT COLLATE "C" NOT NULL,
  confidence VARCHAR(13) NOT NULL,
  unconfirmed TEXT COLLATE "C" NOT NULL,
  note TEXT COLLATE "C" NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_by INTEGER,
  PRIMARY KEY (row_id),
  CONSTRAINT has_an_id CHECK (instrument_id LIKE 'vn/%%'),
  CONSTRAINT can_be_cited CHECK (number <> '' OR title <> ''),
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
  row_id SERIAL NOT NULL,
  issuer_id TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  level TEXT COLLATE "C" NOT NULL,
  place TEXT COLLATE "C" NOT NULL,
  valid_from DATE,
  valid_until DATE,
  note TEXT COLLATE "C" NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_by INTEGER,
  PRIMARY KEY (row_id),
  CONSTRAINT is_named CHECK (issuer_id <> '' AND name <> ''),
  FOREIGN KEY(superseded_by) REFERENCES changesets (number)
)
--;
CREATE UNIQUE INDEX issuer_now ON issuers (issuer_id) WHERE superseded_by IS NULL
--;
CREATE TABLE journal (
  entry_id SERIAL NOT NULL,
  changeset INTEGER NOT NULL,
  subject_kind TEXT COLLATE "C" NOT NULL,
  subject TEXT COLLATE "C" NOT NULL,
  before TEXT COLLATE "C",
  after TEXT COLLATE "C",
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
  row_id SERIAL NOT NULL,
  kind VARCHAR(12) NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  target TEXT COLLATE "C" NOT NULL,
  effective_from DATE,
  effective_until DATE,
  scope VARCHAR(11) NOT NULL,
  scope_note TEXT COLLATE "C" NOT NULL,
  confidence VARCHAR(13) NOT NULL,
  unconfirmed TEXT COLLATE "C" NOT NULL,
  note TEXT COLLATE "C" NOT NULL,
  transition TEXT COLLATE "C" NOT NULL,
  recorded_at TEXT NOT NULL,
  superseded_by INTEGER,
  PRIMARY KEY (row_id),
  CONSTRAINT acts_on_another CHECK (actor <> target),
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
  name TEXT COLLATE "C" NOT NULL,
  name_fold TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (instrument_row, position),
  FOREIGN KEY(instrument_row) REFERENCES instruments (row_id)
)
--;
CREATE INDEX alias_name ON aliases (name_fold)
--;
CREATE TABLE evidence (
  evidence_id SERIAL NOT NULL,
  issuer_row INTEGER,
  instrument_row INTEGER,
  relation_row INTEGER,
  coverage_row INTEGER,
  position INTEGER NOT NULL,
  source TEXT COLLATE "C" NOT NULL,
  quote TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (evidence_id),
  CONSTRAINT is_for_one_record CHECK (num_nonnulls(issuer_row, instrument_row, relation_row, coverage_row) = 1),
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
  name TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (issuer_row, position),
  FOREIGN KEY(issuer_row) REFERENCES issuers (row_id)
)
--;
CREATE TABLE relation_provisions (
  relation_row INTEGER NOT NULL,
  side TEXT COLLATE "C" NOT NULL,
  position INTEGER NOT NULL,
  address TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (relation_row, side, position),
  CONSTRAINT has_a_side CHECK (side IN ('actor', 'target')),
  FOREIGN KEY(relation_row) REFERENCES relations (row_id)
)
--;
CREATE TABLE successions (
  issuer_row INTEGER NOT NULL,
  position INTEGER NOT NULL,
  successor TEXT COLLATE "C" NOT NULL,
  on_day DATE,
  note TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (issuer_row, position),
  FOREIGN KEY(issuer_row) REFERENCES issuers (row_id)
)
--;
CREATE INDEX instrument_words ON instruments USING gin (to_tsvector('simple', regexp_replace(title_fold || ' ' || words_fold, '[^[:alnum:]]+', ' ', 'g')))
--;
CREATE FUNCTION lawreg_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the registry only ever adds'; END $$
--;
CREATE FUNCTION lawreg_supersede_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.superseded_by IS NOT NULL OR NEW.superseded_by IS NULL
     OR to_jsonb(NEW) - 'superseded_by' <> to_jsonb(OLD) - 'superseded_by'
  THEN RAISE EXCEPTION 'the registry only ever adds'; END IF;
  RETURN NEW;
END $$
--;
CREATE TRIGGER changesets_no_delete BEFORE DELETE ON changesets FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER changesets_no_truncate BEFORE TRUNCATE ON changesets FOR EACH STATEMENT EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER changesets_no_update BEFORE UPDATE ON changesets FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER meta_no_delete BEFORE DELETE ON meta FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER meta_no_truncate BEFORE TRUNCATE ON meta FOR EACH STATEMENT EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER meta_no_update BEFORE UPDATE ON meta FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER coverage_no_delete BEFORE DELETE ON coverage FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER coverage_no_truncate BEFORE TRUNCATE ON coverage FOR EACH STATEMENT EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER coverage_no_update BEFORE UPDATE ON coverage FOR EACH ROW EXECUTE FUNCTION lawreg_supersede_only()
--;
CREATE TRIGGER instruments_no_delete BEFORE DELETE ON instruments FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER instruments_no_truncate BEFORE TRUNCATE ON instruments FOR EACH STATEMENT EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER instruments_no_update BEFORE UPDATE ON instruments FOR EACH ROW EXECUTE FUNCTION lawreg_supersede_only()
--;
CREATE TRIGGER issuers_no_delete BEFORE DELETE ON issuers FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER issuers_no_truncate BEFORE TRUNCATE ON issuers FOR EACH STATEMENT EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER issuers_no_update BEFORE UPDATE ON issuers FOR EACH ROW EXECUTE FUNCTION lawreg_supersede_only()
--;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER relations_no_delete BEFORE DELETE ON relations FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER relations_no_truncate BEFORE TRUNCATE ON relations FOR EACH STATEMENT EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER relations_no_update BEFORE UPDATE ON relations FOR EACH ROW EXECUTE FUNCTION lawreg_supersede_only()
--;
CREATE TRIGGER aliases_no_delete BEFORE DELETE ON aliases FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER aliases_no_truncate BEFORE TRUNCATE ON aliases FOR EACH STATEMENT EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER aliases_no_update BEFORE UPDATE ON aliases FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER evidence_no_truncate BEFORE TRUNCATE ON evidence FOR EACH STATEMENT EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER issuer_aliases_no_delete BEFORE DELETE ON issuer_aliases FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER issuer_aliases_no_truncate BEFORE TRUNCATE ON issuer_aliases FOR EACH STATEMENT EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER issuer_aliases_no_update BEFORE UPDATE ON issuer_aliases FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER relation_provisions_no_delete BEFORE DELETE ON relation_provisions FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER relation_provisions_no_truncate BEFORE TRUNCATE ON relation_provisions FOR EACH STATEMENT EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER relation_provisions_no_update BEFORE UPDATE ON relation_provisions FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER successions_no_delete BEFORE DELETE ON successions FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER successions_no_truncate BEFORE TRUNCATE ON successions FOR EACH STATEMENT EXECUTE FUNCTION lawreg_refuse()
--;
CREATE TRIGGER successions_no_update BEFORE UPDATE ON successions FOR EACH ROW EXECUTE FUNCTION lawreg_refuse()
--;
INSERT INTO meta (key, value) VALUES ('schema', '4')
