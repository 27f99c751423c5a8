-- Exchange for years: epochs, how far each office has come, keys, and rows set aside with a decision.

ALTER TABLE office ADD COLUMN parent_epoch_id TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN notice TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN notice_at TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN receipt_tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office ADD COLUMN receipt_tried_at TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN marked INTEGER NOT NULL DEFAULT 0;

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

INSERT INTO own_epoch (epoch_id, replica, epoch, parent_epoch_id, reason, began_at)
SELECT epoch_id, replica, epoch, '', 'founded', founded_at FROM office;

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

ALTER TABLE bundle ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE bundle ADD COLUMN low INTEGER NOT NULL DEFAULT 0;
ALTER TABLE bundle ADD COLUMN epoch_id TEXT NOT NULL DEFAULT '';
ALTER TABLE bundle ADD COLUMN verdict TEXT NOT NULL DEFAULT '';
ALTER TABLE bundle ADD COLUMN complete INTEGER NOT NULL DEFAULT 1;
ALTER TABLE bundle ADD COLUMN handed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE bundle ADD COLUMN replied_at TEXT NOT NULL DEFAULT '';
ALTER TABLE bundle ADD COLUMN reply TEXT NOT NULL DEFAULT '{}';
ALTER TABLE bundle ADD COLUMN signature TEXT NOT NULL DEFAULT '';
CREATE INDEX bundle_sha256 ON bundle (sha256);

-- A file sent so far was sent in the one epoch there has been.
UPDATE bundle SET epoch_id = (SELECT epoch_id FROM office) WHERE direction = 'out';
UPDATE bundle SET epoch_id = coalesce(json_extract(manifest, '$.epoch_id'), '')
WHERE direction = 'in' AND json_valid(manifest);

-- A row may now be set aside that came with no file: made anew, as a column cannot be loosened.
CREATE TABLE aside_before AS
SELECT aside.*, bundle.state AS state, bundle.noted_at AS at, bundle.peer AS sender
FROM aside JOIN bundle ON bundle.id = aside.bundle_id;
DROP TABLE aside;
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
-- What an import set aside that was taken back since waits for nobody any more.
INSERT INTO aside
SELECT id, bundle_id, kind, uid, reason, image, iif(state = 'undone', 'settled', 'open'), at, sender,
    '', '', '', '', '', 0, '', '', iif(state = 'undone', 'superseded', '')
FROM aside_before;
DROP TABLE aside_before;
CREATE INDEX aside_bundle_id ON aside (bundle_id);
CREATE INDEX aside_kind_uid ON aside (kind, uid);
CREATE INDEX aside_proposal ON aside (proposal);

-- Rows taken from elsewhere had no number, and were never sent on: they get the next one.
UPDATE unit SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE unit_version SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE unit_lineage SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE document SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE period SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE period_lock SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE campaign SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE campaign_response SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE indicator SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE target SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE result SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE bloc SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE bloc_member SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE criteria_table SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE criterion SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE rating_band SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE award_quota SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE activity SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE incident SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE submission SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE score_sheet SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE score_entry SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE score_review SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE sheet_move SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE tie_vote SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE published_score SET change_seq = (SELECT change_seq + 1 FROM office)
WHERE change_seq = 0 AND EXISTS (SELECT 1 FROM office);
UPDATE office SET change_seq = change_seq + 1;
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
