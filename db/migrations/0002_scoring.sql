-- Scoring as a whole: ratings, quotas, incidents, reports handed in, reviews, published results.

ALTER TABLE criteria_table ADD COLUMN hash TEXT;
ALTER TABLE criteria_table ADD COLUMN not_applicable TEXT;
ALTER TABLE criteria_table ADD COLUMN ranking TEXT;
ALTER TABLE criteria_table ADD COLUMN tie_breaks TEXT;
ALTER TABLE criterion ADD COLUMN part TEXT;
ALTER TABLE score_sheet ADD COLUMN round INTEGER;
ALTER TABLE score_sheet ADD COLUMN table_hash TEXT;
ALTER TABLE score_entry ADD COLUMN base TEXT;
ALTER TABLE score_entry ADD COLUMN fixed INTEGER NOT NULL DEFAULT 0;

CREATE TABLE rating_band (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    table_id INTEGER REFERENCES criteria_table (id) ON DELETE RESTRICT,
    rating TEXT,
    lower TEXT,
    strict INTEGER NOT NULL,
    least_share TEXT,
    quota_share TEXT,
    quota_of TEXT,
    quota_rounding TEXT,
    sort_order INTEGER,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX rating_band_uid ON rating_band (uid);
CREATE INDEX rating_band_home ON rating_band (home);
CREATE INDEX rating_band_change_seq ON rating_band (change_seq);
CREATE INDEX rating_band_sort_key ON rating_band (sort_key);
CREATE INDEX rating_band_table_id ON rating_band (table_id);

CREATE TABLE award_quota (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    bloc_id INTEGER REFERENCES bloc (id) ON DELETE RESTRICT,
    form TEXT,
    count INTEGER,
    share TEXT,
    rounding TEXT,
    document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX award_quota_uid ON award_quota (uid);
CREATE INDEX award_quota_home ON award_quota (home);
CREATE INDEX award_quota_change_seq ON award_quota (change_seq);
CREATE INDEX award_quota_sort_key ON award_quota (sort_key);
CREATE INDEX award_quota_bloc_id ON award_quota (bloc_id);
CREATE INDEX award_quota_document_id ON award_quota (document_id);

CREATE TABLE incident (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    day TEXT,
    type TEXT,
    description TEXT,
    cases INTEGER,
    source TEXT,
    document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX incident_uid ON incident (uid);
CREATE INDEX incident_home ON incident (home);
CREATE INDEX incident_change_seq ON incident (change_seq);
CREATE INDEX incident_sort_key ON incident (sort_key);
CREATE INDEX incident_unit_id ON incident (unit_id);
CREATE INDEX incident_document_id ON incident (document_id);

CREATE TABLE submission (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    subject TEXT,
    period_id INTEGER REFERENCES period (id) ON DELETE RESTRICT,
    due_on TEXT,
    sent_on TEXT,
    document_number TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX submission_uid ON submission (uid);
CREATE INDEX submission_home ON submission (home);
CREATE INDEX submission_change_seq ON submission (change_seq);
CREATE INDEX submission_sort_key ON submission (sort_key);
CREATE INDEX submission_unit_id ON submission (unit_id);
CREATE INDEX submission_period_id ON submission (period_id);

CREATE TABLE score_review (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    sheet_id INTEGER REFERENCES score_sheet (id) ON DELETE RESTRICT,
    criterion_id INTEGER REFERENCES criterion (id) ON DELETE RESTRICT,
    stage TEXT,
    round INTEGER,
    points TEXT,
    reason TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX score_review_uid ON score_review (uid);
CREATE INDEX score_review_home ON score_review (home);
CREATE INDEX score_review_change_seq ON score_review (change_seq);
CREATE INDEX score_review_sort_key ON score_review (sort_key);
CREATE INDEX score_review_sheet_id ON score_review (sheet_id);
CREATE INDEX score_review_criterion_id ON score_review (criterion_id);

CREATE TABLE sheet_move (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    sheet_id INTEGER REFERENCES score_sheet (id) ON DELETE RESTRICT,
    round INTEGER,
    number INTEGER,
    state TEXT,
    on_day TEXT,
    person TEXT,
    reason TEXT,
    document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX sheet_move_uid ON sheet_move (uid);
CREATE INDEX sheet_move_home ON sheet_move (home);
CREATE INDEX sheet_move_change_seq ON sheet_move (change_seq);
CREATE INDEX sheet_move_sort_key ON sheet_move (sort_key);
CREATE INDEX sheet_move_sheet_id ON sheet_move (sheet_id);
CREATE INDEX sheet_move_document_id ON sheet_move (document_id);

CREATE TABLE tie_vote (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    bloc_id INTEGER REFERENCES bloc (id) ON DELETE RESTRICT,
    table_id INTEGER REFERENCES criteria_table (id) ON DELETE RESTRICT,
    period_id INTEGER REFERENCES period (id) ON DELETE RESTRICT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    votes INTEGER,
    voters INTEGER,
    minutes_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX tie_vote_uid ON tie_vote (uid);
CREATE INDEX tie_vote_home ON tie_vote (home);
CREATE INDEX tie_vote_change_seq ON tie_vote (change_seq);
CREATE INDEX tie_vote_sort_key ON tie_vote (sort_key);
CREATE INDEX tie_vote_bloc_id ON tie_vote (bloc_id);
CREATE INDEX tie_vote_table_id ON tie_vote (table_id);
CREATE INDEX tie_vote_period_id ON tie_vote (period_id);
CREATE INDEX tie_vote_unit_id ON tie_vote (unit_id);
CREATE INDEX tie_vote_minutes_id ON tie_vote (minutes_id);

CREATE TABLE published_score (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    sheet_id INTEGER REFERENCES score_sheet (id) ON DELETE RESTRICT,
    criterion_id INTEGER REFERENCES criterion (id) ON DELETE RESTRICT,
    code TEXT,
    name TEXT,
    level INTEGER,
    is_group INTEGER NOT NULL,
    not_applicable INTEGER NOT NULL,
    max_points TEXT,
    result TEXT,
    computed TEXT,
    claimed TEXT,
    bloc_points TEXT,
    appraised TEXT,
    final TEXT,
    explanation TEXT,
    rank INTEGER,
    rating TEXT,
    table_hash TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX published_score_uid ON published_score (uid);
CREATE INDEX published_score_home ON published_score (home);
CREATE INDEX published_score_change_seq ON published_score (change_seq);
CREATE INDEX published_score_sort_key ON published_score (sort_key);
CREATE INDEX published_score_sheet_id ON published_score (sheet_id);
CREATE INDEX published_score_criterion_id ON published_score (criterion_id);

CREATE TABLE incident_criteria (
    owner_id INTEGER NOT NULL REFERENCES incident (id) ON DELETE RESTRICT,
    target_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX incident_criteria_owner_id ON incident_criteria (owner_id);
CREATE INDEX incident_criteria_target_id ON incident_criteria (target_id);

CREATE TABLE submission_criteria (
    owner_id INTEGER NOT NULL REFERENCES submission (id) ON DELETE RESTRICT,
    target_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX submission_criteria_owner_id ON submission_criteria (owner_id);
CREATE INDEX submission_criteria_target_id ON submission_criteria (target_id);
