-- The whole schema after all migrations. Written by a test: change a migration, then run
-- THIDUA_WRITE_SCHEMA=1 python dev.py test tests/house/test_schema.py
-- Version 4.

CREATE TABLE office (
    id INTEGER NOT NULL PRIMARY KEY,
    unit TEXT NOT NULL,
    role TEXT NOT NULL,
    person TEXT NOT NULL,
    replica TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    epoch_id TEXT NOT NULL,
    change_seq INTEGER NOT NULL,
    lamport INTEGER NOT NULL,
    bundle_seq INTEGER NOT NULL,
    last_id TEXT NOT NULL,
    founded_at TEXT NOT NULL
, parent_epoch_id TEXT NOT NULL DEFAULT '', notice TEXT NOT NULL DEFAULT '', notice_at TEXT NOT NULL DEFAULT '', receipt_tries INTEGER NOT NULL DEFAULT 0, receipt_tried_at TEXT NOT NULL DEFAULT '', marked INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE journal_step (
    id INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    label TEXT NOT NULL,
    undoes_id INTEGER REFERENCES journal_step (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX journal_step_undoes_id ON journal_step (undoes_id);
CREATE TABLE journal_change (
    id INTEGER NOT NULL PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES journal_step (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    uid TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT
) STRICT;
CREATE INDEX journal_change_step_id ON journal_change (step_id);
CREATE INDEX journal_change_kind_uid ON journal_change (kind, uid);
CREATE TABLE bundle (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    direction TEXT NOT NULL,
    peer TEXT NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    made_at TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    file TEXT NOT NULL,
    high INTEGER NOT NULL,
    state TEXT NOT NULL,
    counts TEXT NOT NULL,
    manifest TEXT NOT NULL,
    step_id INTEGER REFERENCES journal_step (id) ON DELETE RESTRICT
, sha256 TEXT NOT NULL DEFAULT '', low INTEGER NOT NULL DEFAULT 0, epoch_id TEXT NOT NULL DEFAULT '', verdict TEXT NOT NULL DEFAULT '', complete INTEGER NOT NULL DEFAULT 1, handed_at TEXT NOT NULL DEFAULT '', replied_at TEXT NOT NULL DEFAULT '', reply TEXT NOT NULL DEFAULT '{}', signature TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX bundle_uid ON bundle (uid);
CREATE INDEX bundle_step_id ON bundle (step_id);
CREATE TABLE unit (
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
    label TEXT,
    sort_order INTEGER,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX unit_uid ON unit (uid);
CREATE INDEX unit_home ON unit (home);
CREATE INDEX unit_change_seq ON unit (change_seq);
CREATE INDEX unit_sort_key ON unit (sort_key);
CREATE TABLE unit_version (
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
    code TEXT,
    name TEXT,
    short_name TEXT,
    type TEXT,
    level TEXT,
    parent_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    valid_from TEXT,
    valid_to TEXT,
    legal_basis TEXT,
    poor INTEGER NOT NULL,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX unit_version_uid ON unit_version (uid);
CREATE INDEX unit_version_home ON unit_version (home);
CREATE INDEX unit_version_change_seq ON unit_version (change_seq);
CREATE INDEX unit_version_sort_key ON unit_version (sort_key);
CREATE INDEX unit_version_unit_id ON unit_version (unit_id);
CREATE INDEX unit_version_parent_id ON unit_version (parent_id);
CREATE TABLE unit_lineage (
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
    predecessor_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    successor_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    manner TEXT,
    on_day TEXT,
    legal_basis TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX unit_lineage_uid ON unit_lineage (uid);
CREATE INDEX unit_lineage_home ON unit_lineage (home);
CREATE INDEX unit_lineage_change_seq ON unit_lineage (change_seq);
CREATE INDEX unit_lineage_sort_key ON unit_lineage (sort_key);
CREATE INDEX unit_lineage_predecessor_id ON unit_lineage (predecessor_id);
CREATE INDEX unit_lineage_successor_id ON unit_lineage (successor_id);
CREATE TABLE document (
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
    type TEXT,
    number TEXT,
    issued_on TEXT,
    issuer TEXT,
    subject TEXT,
    signer TEXT,
    signer_title TEXT,
    secrecy TEXT,
    attachments TEXT,
    effective_from TEXT,
    effective_to TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX document_uid ON document (uid);
CREATE INDEX document_home ON document (home);
CREATE INDEX document_change_seq ON document (change_seq);
CREATE INDEX document_sort_key ON document (sort_key);
CREATE TABLE period (
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
    code TEXT,
    year INTEGER,
    type TEXT,
    name TEXT,
    starts_on TEXT,
    ends_on TEXT,
    due_on TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX period_uid ON period (uid);
CREATE INDEX period_home ON period (home);
CREATE INDEX period_change_seq ON period (change_seq);
CREATE INDEX period_sort_key ON period (sort_key);
CREATE TABLE period_lock (
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
    period_id INTEGER REFERENCES period (id) ON DELETE RESTRICT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    locked INTEGER NOT NULL,
    locked_on TEXT,
    reopened_until TEXT,
    reason TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX period_lock_uid ON period_lock (uid);
CREATE INDEX period_lock_home ON period_lock (home);
CREATE INDEX period_lock_change_seq ON period_lock (change_seq);
CREATE INDEX period_lock_sort_key ON period_lock (sort_key);
CREATE INDEX period_lock_period_id ON period_lock (period_id);
CREATE INDEX period_lock_unit_id ON period_lock (unit_id);
CREATE TABLE campaign (
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
    code TEXT,
    name TEXT,
    form TEXT,
    scope TEXT,
    level TEXT,
    launcher TEXT,
    starts_on TEXT,
    ends_on TEXT,
    slogan TEXT,
    goal TEXT,
    audience TEXT,
    content TEXT,
    criteria TEXT,
    sector TEXT,
    parent_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    dossier_due TEXT,
    state TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX campaign_uid ON campaign (uid);
CREATE INDEX campaign_home ON campaign (home);
CREATE INDEX campaign_change_seq ON campaign (change_seq);
CREATE INDEX campaign_sort_key ON campaign (sort_key);
CREATE INDEX campaign_parent_id ON campaign (parent_id);
CREATE TABLE campaign_response (
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
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    plan_number TEXT,
    planned_on TEXT,
    launched_on TEXT,
    launch_manner TEXT,
    participants INTEGER,
    collectives_registered INTEGER,
    individuals_registered INTEGER,
    interim_on TEXT,
    final_on TEXT,
    assessment TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX campaign_response_uid ON campaign_response (uid);
CREATE INDEX campaign_response_home ON campaign_response (home);
CREATE INDEX campaign_response_change_seq ON campaign_response (change_seq);
CREATE INDEX campaign_response_sort_key ON campaign_response (sort_key);
CREATE INDEX campaign_response_campaign_id ON campaign_response (campaign_id);
CREATE INDEX campaign_response_unit_id ON campaign_response (unit_id);
CREATE TABLE indicator (
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
    code TEXT,
    name TEXT,
    "group" TEXT,
    measure TEXT,
    decimals INTEGER,
    direction TEXT,
    aggregation TEXT,
    flow TEXT,
    numerator TEXT,
    denominator TEXT,
    parent_id INTEGER REFERENCES indicator (id) ON DELETE RESTRICT,
    document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
    source TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX indicator_uid ON indicator (uid);
CREATE INDEX indicator_home ON indicator (home);
CREATE INDEX indicator_change_seq ON indicator (change_seq);
CREATE INDEX indicator_sort_key ON indicator (sort_key);
CREATE INDEX indicator_parent_id ON indicator (parent_id);
CREATE INDEX indicator_document_id ON indicator (document_id);
CREATE TABLE target (
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
    indicator_id INTEGER REFERENCES indicator (id) ON DELETE RESTRICT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    year INTEGER,
    value TEXT,
    lower TEXT,
    upper TEXT,
    approximate INTEGER NOT NULL,
    document_number TEXT,
    assigned_on TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX target_uid ON target (uid);
CREATE INDEX target_home ON target (home);
CREATE INDEX target_change_seq ON target (change_seq);
CREATE INDEX target_sort_key ON target (sort_key);
CREATE INDEX target_indicator_id ON target (indicator_id);
CREATE INDEX target_unit_id ON target (unit_id);
CREATE TABLE result (
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
    indicator_id INTEGER REFERENCES indicator (id) ON DELETE RESTRICT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    period_id INTEGER REFERENCES period (id) ON DELETE RESTRICT,
    value TEXT,
    estimated INTEGER NOT NULL,
    cumulative TEXT,
    last_year TEXT,
    numerator TEXT,
    denominator TEXT,
    baseline TEXT,
    explanation TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX result_uid ON result (uid);
CREATE INDEX result_home ON result (home);
CREATE INDEX result_change_seq ON result (change_seq);
CREATE INDEX result_sort_key ON result (sort_key);
CREATE INDEX result_indicator_id ON result (indicator_id);
CREATE INDEX result_unit_id ON result (unit_id);
CREATE INDEX result_period_id ON result (period_id);
CREATE TABLE bloc (
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
    year INTEGER,
    name TEXT,
    type TEXT,
    organiser TEXT,
    document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX bloc_uid ON bloc (uid);
CREATE INDEX bloc_home ON bloc (home);
CREATE INDEX bloc_change_seq ON bloc (change_seq);
CREATE INDEX bloc_sort_key ON bloc (sort_key);
CREATE INDEX bloc_document_id ON bloc (document_id);
CREATE TABLE bloc_member (
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
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    role TEXT,
    from_day TEXT,
    to_day TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX bloc_member_uid ON bloc_member (uid);
CREATE INDEX bloc_member_home ON bloc_member (home);
CREATE INDEX bloc_member_change_seq ON bloc_member (change_seq);
CREATE INDEX bloc_member_sort_key ON bloc_member (sort_key);
CREATE INDEX bloc_member_bloc_id ON bloc_member (bloc_id);
CREATE INDEX bloc_member_unit_id ON bloc_member (unit_id);
CREATE TABLE criteria_table (
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
    code TEXT,
    name TEXT,
    year INTEGER,
    bloc_id INTEGER REFERENCES bloc (id) ON DELETE RESTRICT,
    version INTEGER,
    state TEXT,
    decimals INTEGER,
    document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
    note TEXT,
    sample INTEGER NOT NULL
, hash TEXT, not_applicable TEXT, ranking TEXT, tie_breaks TEXT) STRICT;
CREATE UNIQUE INDEX criteria_table_uid ON criteria_table (uid);
CREATE INDEX criteria_table_home ON criteria_table (home);
CREATE INDEX criteria_table_change_seq ON criteria_table (change_seq);
CREATE INDEX criteria_table_sort_key ON criteria_table (sort_key);
CREATE INDEX criteria_table_bloc_id ON criteria_table (bloc_id);
CREATE INDEX criteria_table_document_id ON criteria_table (document_id);
CREATE TABLE criterion (
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
    code TEXT,
    parent_id INTEGER REFERENCES criterion (id) ON DELETE RESTRICT,
    name TEXT,
    max_points TEXT,
    rule TEXT,
    parameters TEXT,
    indicator_id INTEGER REFERENCES indicator (id) ON DELETE RESTRICT,
    guidance TEXT,
    sort_order INTEGER,
    note TEXT,
    sample INTEGER NOT NULL
, part TEXT) STRICT;
CREATE UNIQUE INDEX criterion_uid ON criterion (uid);
CREATE INDEX criterion_home ON criterion (home);
CREATE INDEX criterion_change_seq ON criterion (change_seq);
CREATE INDEX criterion_sort_key ON criterion (sort_key);
CREATE INDEX criterion_table_id ON criterion (table_id);
CREATE INDEX criterion_parent_id ON criterion (parent_id);
CREATE INDEX criterion_indicator_id ON criterion (indicator_id);
CREATE TABLE activity (
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
    type TEXT,
    title TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    day TEXT,
    end_day TEXT,
    place TEXT,
    lead TEXT,
    partners TEXT,
    quantity INTEGER,
    measure TEXT,
    participants INTEGER,
    women INTEGER,
    minorities INTEGER,
    cost INTEGER,
    cost_source TEXT,
    outcome TEXT,
    evidence TEXT,
    details TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX activity_uid ON activity (uid);
CREATE INDEX activity_home ON activity (home);
CREATE INDEX activity_change_seq ON activity (change_seq);
CREATE INDEX activity_sort_key ON activity (sort_key);
CREATE INDEX activity_unit_id ON activity (unit_id);
CREATE TABLE score_sheet (
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
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    period_id INTEGER REFERENCES period (id) ON DELETE RESTRICT,
    state TEXT,
    prepared_by TEXT,
    submitted_on TEXT,
    note TEXT,
    sample INTEGER NOT NULL
, round INTEGER, table_hash TEXT) STRICT;
CREATE UNIQUE INDEX score_sheet_uid ON score_sheet (uid);
CREATE INDEX score_sheet_home ON score_sheet (home);
CREATE INDEX score_sheet_change_seq ON score_sheet (change_seq);
CREATE INDEX score_sheet_sort_key ON score_sheet (sort_key);
CREATE INDEX score_sheet_table_id ON score_sheet (table_id);
CREATE INDEX score_sheet_unit_id ON score_sheet (unit_id);
CREATE INDEX score_sheet_period_id ON score_sheet (period_id);
CREATE TABLE score_entry (
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
    not_applicable INTEGER NOT NULL,
    result TEXT,
    target TEXT,
    claimed TEXT,
    reason TEXT,
    evidence TEXT,
    note TEXT,
    sample INTEGER NOT NULL
, base TEXT, fixed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE UNIQUE INDEX score_entry_uid ON score_entry (uid);
CREATE INDEX score_entry_home ON score_entry (home);
CREATE INDEX score_entry_change_seq ON score_entry (change_seq);
CREATE INDEX score_entry_sort_key ON score_entry (sort_key);
CREATE INDEX score_entry_sheet_id ON score_entry (sheet_id);
CREATE INDEX score_entry_criterion_id ON score_entry (criterion_id);
CREATE TABLE campaign_documents (
    owner_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE RESTRICT,
    target_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX campaign_documents_owner_id ON campaign_documents (owner_id);
CREATE INDEX campaign_documents_target_id ON campaign_documents (target_id);
CREATE TABLE activity_campaigns (
    owner_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE RESTRICT,
    target_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX activity_campaigns_owner_id ON activity_campaigns (owner_id);
CREATE INDEX activity_campaigns_target_id ON activity_campaigns (target_id);
CREATE TABLE activity_criteria (
    owner_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE RESTRICT,
    target_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX activity_criteria_owner_id ON activity_criteria (owner_id);
CREATE INDEX activity_criteria_target_id ON activity_criteria (target_id);
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
CREATE TABLE own_epoch (
    id INTEGER NOT NULL PRIMARY KEY,
    epoch_id TEXT NOT NULL,
    replica TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    parent_epoch_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    began_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX own_epoch_epoch_id ON own_epoch (epoch_id);
CREATE TABLE peer_epoch (
    id INTEGER NOT NULL PRIMARY KEY,
    unit TEXT NOT NULL,
    epoch_id TEXT NOT NULL,
    replica TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    parent_epoch_id TEXT NOT NULL,
    ranges TEXT NOT NULL,
    last_seq INTEGER NOT NULL,
    last_made_at TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    app TEXT NOT NULL,
    can_read TEXT NOT NULL,
    wants_echo INTEGER NOT NULL,
    echoed TEXT NOT NULL,
    acked_epoch_id TEXT NOT NULL,
    acked INTEGER NOT NULL,
    acked_gaps TEXT NOT NULL,
    acked_seq INTEGER NOT NULL,
    forked TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX peer_epoch_epoch_id ON peer_epoch (epoch_id);
CREATE INDEX peer_epoch_unit ON peer_epoch (unit);
CREATE TABLE peer_key (
    id INTEGER NOT NULL PRIMARY KEY,
    unit TEXT NOT NULL,
    "key" TEXT NOT NULL,
    state TEXT NOT NULL,
    first_bundle TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    confirmed_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX peer_key_unit_key ON peer_key (unit, "key");
CREATE INDEX bundle_sha256 ON bundle (sha256);
CREATE TABLE aside (
    id INTEGER NOT NULL PRIMARY KEY,
    bundle_id INTEGER REFERENCES bundle (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    uid TEXT NOT NULL,
    reason TEXT NOT NULL,
    image TEXT NOT NULL,
    state TEXT NOT NULL,
    at TEXT NOT NULL,
    sender TEXT NOT NULL,
    author TEXT NOT NULL,
    why TEXT NOT NULL,
    place TEXT NOT NULL,
    code TEXT NOT NULL,
    proposal TEXT NOT NULL,
    ours INTEGER NOT NULL,
    settled_at TEXT NOT NULL,
    settled_by TEXT NOT NULL,
    settled TEXT NOT NULL
) STRICT;
CREATE INDEX aside_bundle_id ON aside (bundle_id);
CREATE INDEX aside_kind_uid ON aside (kind, uid);
CREATE INDEX aside_proposal ON aside (proposal);
CREATE TABLE closing (
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
    period_id INTEGER REFERENCES period (id) ON DELETE RESTRICT,
    number INTEGER,
    data_digest TEXT,
    row_count INTEGER,
    on_day TEXT,
    person TEXT,
    marks TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX closing_uid ON closing (uid);
CREATE INDEX closing_home ON closing (home);
CREATE INDEX closing_change_seq ON closing (change_seq);
CREATE INDEX closing_sort_key ON closing (sort_key);
CREATE INDEX closing_unit_id ON closing (unit_id);
CREATE INDEX closing_period_id ON closing (period_id);
CREATE TABLE acceptance (
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
    period_id INTEGER REFERENCES period (id) ON DELETE RESTRICT,
    closing_id INTEGER REFERENCES closing (id) ON DELETE RESTRICT,
    number INTEGER,
    data_digest TEXT,
    row_count INTEGER,
    verdict TEXT,
    on_day TEXT,
    person TEXT,
    reason TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX acceptance_uid ON acceptance (uid);
CREATE INDEX acceptance_home ON acceptance (home);
CREATE INDEX acceptance_change_seq ON acceptance (change_seq);
CREATE INDEX acceptance_sort_key ON acceptance (sort_key);
CREATE INDEX acceptance_unit_id ON acceptance (unit_id);
CREATE INDEX acceptance_period_id ON acceptance (period_id);
CREATE INDEX acceptance_closing_id ON acceptance (closing_id);
CREATE TABLE issuer (
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
    valid_from TEXT,
    valid_to TEXT,
    superior TEXT,
    body TEXT,
    symbol TEXT,
    place TEXT,
    authority TEXT,
    role TEXT,
    signer TEXT,
    recipients TEXT,
    filing TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX issuer_uid ON issuer (uid);
CREATE INDEX issuer_home ON issuer (home);
CREATE INDEX issuer_change_seq ON issuer (change_seq);
CREATE INDEX issuer_sort_key ON issuer (sort_key);
CREATE INDEX issuer_unit_id ON issuer (unit_id);
CREATE TABLE example (
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
    subject TEXT,
    name TEXT,
    birth_year INTEGER,
    gender TEXT,
    ethnicity TEXT,
    job TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    place TEXT,
    sector TEXT,
    achievement TEXT,
    found_on TEXT,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    honour TEXT,
    recognised_by TEXT,
    recognised_on TEXT,
    formal_title INTEGER NOT NULL,
    replicated INTEGER NOT NULL,
    replicated_where TEXT,
    may_publish INTEGER NOT NULL,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX example_uid ON example (uid);
CREATE INDEX example_home ON example (home);
CREATE INDEX example_change_seq ON example (change_seq);
CREATE INDEX example_sort_key ON example (sort_key);
CREATE INDEX example_unit_id ON example (unit_id);
CREATE INDEX example_campaign_id ON example (campaign_id);
CREATE TABLE pledged_work (
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
    type TEXT,
    name TEXT,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    occasion TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    place TEXT,
    starts_on TEXT,
    planned_end TEXT,
    ended_on TEXT,
    planned_value INTEGER,
    actual_value INTEGER,
    funding TEXT,
    volume TEXT,
    volume_measure TEXT,
    state TEXT,
    plaque INTEGER NOT NULL,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX pledged_work_uid ON pledged_work (uid);
CREATE INDEX pledged_work_home ON pledged_work (home);
CREATE INDEX pledged_work_change_seq ON pledged_work (change_seq);
CREATE INDEX pledged_work_sort_key ON pledged_work (sort_key);
CREATE INDEX pledged_work_campaign_id ON pledged_work (campaign_id);
CREATE INDEX pledged_work_unit_id ON pledged_work (unit_id);
CREATE TABLE initiative (
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
    name TEXT,
    authors TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    sector TEXT,
    applied_on TEXT,
    effect TEXT,
    reach TEXT,
    council TEXT,
    considered_on TEXT,
    decision_number TEXT,
    recognised_on TEXT,
    outcome TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX initiative_uid ON initiative (uid);
CREATE INDEX initiative_home ON initiative (home);
CREATE INDEX initiative_change_seq ON initiative (change_seq);
CREATE INDEX initiative_sort_key ON initiative (sort_key);
CREATE INDEX initiative_unit_id ON initiative (unit_id);
CREATE TABLE award_proposal (
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
    title TEXT,
    occasion TEXT,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    period_id INTEGER REFERENCES period (id) ON DELETE RESTRICT,
    level TEXT,
    proposed_on TEXT,
    reasons TEXT,
    council_size INTEGER,
    state TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX award_proposal_uid ON award_proposal (uid);
CREATE INDEX award_proposal_home ON award_proposal (home);
CREATE INDEX award_proposal_change_seq ON award_proposal (change_seq);
CREATE INDEX award_proposal_sort_key ON award_proposal (sort_key);
CREATE INDEX award_proposal_unit_id ON award_proposal (unit_id);
CREATE INDEX award_proposal_campaign_id ON award_proposal (campaign_id);
CREATE INDEX award_proposal_period_id ON award_proposal (period_id);
CREATE TABLE award_line (
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
    proposal_id INTEGER REFERENCES award_proposal (id) ON DELETE RESTRICT,
    subject TEXT,
    name TEXT,
    form TEXT,
    birth_year INTEGER,
    gender TEXT,
    position TEXT,
    address TEXT,
    person_class TEXT,
    achievement TEXT,
    votes_for INTEGER,
    votes_against INTEGER,
    votes_abstained INTEGER,
    outcome TEXT,
    decision_number TEXT,
    decided_on TEXT,
    reward INTEGER,
    refusal TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX award_line_uid ON award_line (uid);
CREATE INDEX award_line_home ON award_line (home);
CREATE INDEX award_line_change_seq ON award_line (change_seq);
CREATE INDEX award_line_sort_key ON award_line (sort_key);
CREATE INDEX award_line_proposal_id ON award_line (proposal_id);
CREATE TABLE meeting (
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
    purpose TEXT,
    title TEXT,
    on_day TEXT,
    begins TEXT,
    ends TEXT,
    place TEXT,
    chair TEXT,
    chair_role TEXT,
    secretary TEXT,
    present TEXT,
    absent TEXT,
    agenda TEXT,
    proceedings TEXT,
    conclusion TEXT,
    proposal_id INTEGER REFERENCES award_proposal (id) ON DELETE RESTRICT,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX meeting_uid ON meeting (uid);
CREATE INDEX meeting_home ON meeting (home);
CREATE INDEX meeting_change_seq ON meeting (change_seq);
CREATE INDEX meeting_sort_key ON meeting (sort_key);
CREATE INDEX meeting_unit_id ON meeting (unit_id);
CREATE INDEX meeting_proposal_id ON meeting (proposal_id);
CREATE INDEX meeting_campaign_id ON meeting (campaign_id);
CREATE TABLE issued_paper (
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
    report TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    period_id INTEGER REFERENCES period (id) ON DELETE RESTRICT,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    proposal_id INTEGER REFERENCES award_proposal (id) ON DELETE RESTRICT,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE RESTRICT,
    year INTEGER,
    symbol TEXT,
    number INTEGER,
    number_suffix TEXT,
    on_day TEXT,
    place TEXT,
    authority TEXT,
    role TEXT,
    signer TEXT,
    addressees TEXT,
    recipients TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX issued_paper_uid ON issued_paper (uid);
CREATE INDEX issued_paper_home ON issued_paper (home);
CREATE INDEX issued_paper_change_seq ON issued_paper (change_seq);
CREATE INDEX issued_paper_sort_key ON issued_paper (sort_key);
CREATE INDEX issued_paper_unit_id ON issued_paper (unit_id);
CREATE INDEX issued_paper_period_id ON issued_paper (period_id);
CREATE INDEX issued_paper_campaign_id ON issued_paper (campaign_id);
CREATE INDEX issued_paper_proposal_id ON issued_paper (proposal_id);
CREATE INDEX issued_paper_meeting_id ON issued_paper (meeting_id);
CREATE TABLE narrative (
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
    report TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    period_id INTEGER REFERENCES period (id) ON DELETE RESTRICT,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    section TEXT,
    text TEXT,
    alone INTEGER NOT NULL,
    figures TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX narrative_uid ON narrative (uid);
CREATE INDEX narrative_home ON narrative (home);
CREATE INDEX narrative_change_seq ON narrative (change_seq);
CREATE INDEX narrative_sort_key ON narrative (sort_key);
CREATE INDEX narrative_unit_id ON narrative (unit_id);
CREATE INDEX narrative_period_id ON narrative (period_id);
CREATE INDEX narrative_campaign_id ON narrative (campaign_id);
