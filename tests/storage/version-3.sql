-- A database as version 3 of the schema left it, with rows. Never written again.
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
INSERT INTO "acceptance" VALUES(1,'018cc0d1-6e80-7753-bb34-cbc2d4ea5197','018cc0d1-6e80-790c-b9f2-5193df8d2256','h07a.1:1',64,'h07a.1',0,7,'CUYXVTNE7FH3U6SB','2024-06-15T01:00:00+00:00','Lò Văn Hà','0000000000000000000000000000000000000000000000000000000000000000 huyen tam duong 6 thang dau nam 2024 – h1 huyen tam duong – 6 thang dau nam 2024 – h1 – 1',X'2B3A3F28310139203001263B34312A011EE28093011E3601392B20312A0126223A01312130011E321E301E321E34011EE28093012B1E31011EE28093011E310100010101060100010101000101020101000100010001010501010001020100010101000101010100010001010001000100000201010101020101020101010101010101010101010101010101010101010102010101',NULL,2,1,1,1,'0000000000000000000000000000000000000000000000000000000000000000',2,'NHAN','2024-06-14',NULL,NULL,NULL,0);
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
INSERT INTO "activity" VALUES(1,'018cc0d1-6e80-75c3-a8ec-d8236d77c014','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1',21,'d07a.1',0,5,'BWIEX7MKA23MUWUM','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','tin ve ban na tam lam duong huyen tam duong',X'392C31013C280123203101312001392130012F203001263B34312A01000101010001020001030100010200010101000102010001010201010000020101010101010102010201010101010101010101',NULL,'TIN_BAI','Tin về bản Nà Tăm làm đường',2,'2024-03-05',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,0);
INSERT INTO "activity" VALUES(2,'018cc0d1-6e80-7d93-9ec6-5b3a097ad87e','018cc0d1-6e80-7b1a-8696-70da9817d17a','aaaa.1:1,bbbb.1:1,cccc.1:1,d07a.1:1',50,'bbbb.1',0,5,'LWICICGPOQQCCAVU','2024-06-12T08:00:00+07:00','Máy 2','may hai sua huyen tam duong',X'30203F012B202C01383B20010001050100010101000103010000020101010101010101','{"cot_moi":"đỏ"}','TIN_BAI','Máy hai sửa',2,'2024-03-05',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}',NULL,0);
INSERT INTO "activity" VALUES(3,'018cc0d1-6e80-75d2-87ec-4768bc51cd78','018cc0d1-6e80-790c-b9f2-5193df8d2256','aaaa.1:1,d07a.1:1,h07a.1:1',65,'h07a.1',0,8,'UUNSWQAR65US675L','2024-06-15T01:00:00+00:00','Lò Văn Hà','ghi o phien ban 3 huyen tam duong',X'2A2B2C013401352B2C283101232031011E3301000101010003000101010101000103010001000002010101010101010101010101',NULL,'TIN_BAI','Ghi ở phiên bản 3',2,'2024-03-05',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"genre":"TIN"}',NULL,0);
INSERT INTO "activity" VALUES(4,'018cc0d1-6e80-7da2-9acd-ab3ac5c34307','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'QQEQCRWA3FQWJ7VY','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','o title chung tay xay dung nong thon moi – pt-01 huyen tam duong o place o lead o partners o outcome o evidence i.1 – tin, bai ve dien hinh tien tien o note',X'3301392C392F270100010001010101010000020101010101',NULL,'HOI_NGHI','Ô title',2,'2024-02-29','2024-02-29','Ô place','Ô lead','Ô partners',7,'CUOC',7,7,7,7,'NSNN','Ô outcome','Ô evidence','{"attendees":"Ô attendees","minutes_number":"Ô minutes_number","purpose":"PHAT_DONG"}','Ô note',1);
CREATE TABLE activity_campaigns (
    owner_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE RESTRICT,
    target_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE RESTRICT
) STRICT;
INSERT INTO "activity_campaigns" VALUES(4,1);
CREATE TABLE activity_criteria (
    owner_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE RESTRICT,
    target_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE RESTRICT
) STRICT;
INSERT INTO "activity_criteria" VALUES(4,1);
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
INSERT INTO "aside" VALUES(1,1,'unit','018cc0d1-6e80-7b1a-8696-70da9817d17a','conflict','{"#actor":"seed.1","#deleted":0,"#extra":{},"#lamport":1,"#updated_at":"2024-01-01T00:00:00+07:00","#updated_by":"Hạt giống","#version":"seed.1:1","home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","label":"Huyện Tam Đường","note":null,"sample":0,"sort_order":null}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(2,1,'unit','018cc0d1-6e80-7a00-90bb-c8ef05b3badd','conflict','{"#actor":"seed.1","#deleted":0,"#extra":{},"#lamport":1,"#updated_at":"2024-01-01T00:00:00+07:00","#updated_by":"Hạt giống","#version":"seed.1:1","home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","label":"Xã Bình Lư","note":null,"sample":0,"sort_order":null}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(3,1,'unit_version','018cc0d1-6e80-7d6d-a9b3-9b923aa1de37','conflict','{"#actor":"h07a.1","#deleted":0,"#extra":{},"#lamport":3,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"h07a.1:1","code":"106","home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","legal_basis":null,"level":"H","name":"Huyện Tam Đường","note":null,"parent":"018cc0d1-6e80-790c-b9f2-5193df8d2256","poor":0,"sample":0,"short_name":null,"type":"HUYEN","unit":"018cc0d1-6e80-7b1a-8696-70da9817d17a","valid_from":"2004-01-01","valid_to":null}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(4,1,'unit_lineage','018cc0d1-6e80-7110-acb0-5c2db5170e3e','rejected','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":6,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"d07a.1:1","home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","legal_basis":null,"manner":"MOT_PHAN","note":null,"on_day":"2025-07-01","predecessor":"018cc0d1-6e80-7b1a-8696-70da9817d17a","sample":0,"successor":"018cc0d1-6e80-7a00-90bb-c8ef05b3badd"}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(5,1,'period','018cc0d1-6e80-7cd8-9279-7e8f6e0a787e','rejected','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":8,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"d07a.1:1","code":"H1","due_on":null,"ends_on":"2024-06-30","home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","name":"6 tháng đầu năm 2024","note":null,"sample":0,"starts_on":"2024-01-01","type":"SAU_THANG","year":2024}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(6,1,'period_lock','018cc0d1-6e80-7291-993f-8a15c829d7fa','rejected','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":9,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"d07a.1:1","home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","locked":1,"locked_on":null,"note":null,"period":"018cc0d1-6e80-7cd8-9279-7e8f6e0a787e","reason":null,"reopened_until":null,"sample":0,"unit":null}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(7,1,'result','018cc0d1-6e80-781f-aa82-95bcc3b12006','waiting','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":14,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"d07a.1:1","baseline":null,"cumulative":null,"denominator":null,"estimated":0,"explanation":null,"home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","indicator":"018cc0d1-6e80-7f2f-a04a-9fd43da57ed2","last_year":null,"note":null,"numerator":null,"period":"018cc0d1-6e80-7cd8-9279-7e8f6e0a787e","sample":0,"unit":"018cc0d1-6e80-7b1a-8696-70da9817d17a","value":"2150"}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(8,1,'submission','018cc0d1-6e80-7c7e-8415-63d48670eda2','waiting','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":23,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"d07a.1:1","criteria":[],"document_number":null,"due_on":"2024-06-10","home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","note":null,"period":"018cc0d1-6e80-7cd8-9279-7e8f6e0a787e","sample":0,"sent_on":"2024-06-12","subject":"Báo cáo sơ kết phong trào thi đua 6 tháng","unit":"018cc0d1-6e80-7b1a-8696-70da9817d17a"}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(9,1,'score_sheet','018cc0d1-6e80-70f0-a77c-f5b5ff1fbf32','waiting','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":24,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"d07a.1:1","home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","note":null,"period":"018cc0d1-6e80-7cd8-9279-7e8f6e0a787e","prepared_by":null,"round":null,"sample":0,"state":"NHAP","submitted_on":null,"table":"018cc0d1-6e80-7e55-bc4d-97a6cfa2f746","table_hash":null,"unit":"018cc0d1-6e80-7b1a-8696-70da9817d17a"}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(10,1,'score_entry','018cc0d1-6e80-71fe-9003-6336a69a8a3f','waiting','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":25,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"d07a.1:1","base":null,"claimed":null,"criterion":"018cc0d1-6e80-7390-8e3e-d5998dfab626","evidence":null,"fixed":0,"home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","not_applicable":0,"note":null,"reason":null,"result":null,"sample":0,"sheet":"018cc0d1-6e80-70f0-a77c-f5b5ff1fbf32","target":null}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(11,1,'score_review','018cc0d1-6e80-72fb-bb76-2f15a98866a0','waiting','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":26,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"d07a.1:1","criterion":"018cc0d1-6e80-7390-8e3e-d5998dfab626","home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","note":null,"points":"7.5","reason":null,"round":1,"sample":0,"sheet":"018cc0d1-6e80-70f0-a77c-f5b5ff1fbf32","stage":"KHOI"}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(12,1,'sheet_move','018cc0d1-6e80-7ffd-b105-cf83bee59024','waiting','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":27,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"d07a.1:1","document":null,"home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","note":null,"number":1,"on_day":"2024-06-14","person":null,"reason":null,"round":1,"sample":0,"sheet":"018cc0d1-6e80-70f0-a77c-f5b5ff1fbf32","state":"DANG_THAM_DINH"}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(13,1,'tie_vote','018cc0d1-6e80-7bca-8b06-aa661a9e9f2c','waiting','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":28,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"d07a.1:1","bloc":"018cc0d1-6e80-7b93-bfcd-1ae4ed0ad4b6","home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","minutes":"018cc0d1-6e80-7419-87dc-45c52209df1d","note":null,"period":"018cc0d1-6e80-7cd8-9279-7e8f6e0a787e","sample":0,"table":"018cc0d1-6e80-7e55-bc4d-97a6cfa2f746","unit":"018cc0d1-6e80-7b1a-8696-70da9817d17a","voters":8,"votes":5}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(14,1,'published_score','018cc0d1-6e80-7643-a102-38767c2c4ad8','waiting','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":29,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"d07a.1:1","appraised":null,"bloc_points":null,"claimed":null,"code":"I.1","computed":null,"criterion":"018cc0d1-6e80-7390-8e3e-d5998dfab626","explanation":null,"final":"7.5","home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","is_group":0,"level":null,"max_points":null,"name":"Tin, bài về điển hình tiên tiến","not_applicable":0,"note":null,"rank":null,"rating":null,"result":null,"sample":0,"sheet":"018cc0d1-6e80-70f0-a77c-f5b5ff1fbf32","table_hash":null}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(15,3,'activity','018cc0d1-6e80-7d93-9ec6-5b3a097ad87e','conflict','{"#actor":"aaaa.1","#deleted":0,"#extra":{},"#lamport":40,"#updated_at":"2024-06-11T08:00:00+07:00","#updated_by":"Máy 1","#version":"aaaa.1:1,d07a.1:1","campaigns":[],"cost":null,"cost_source":null,"criteria":[],"day":"2024-03-05","details":{},"end_day":null,"evidence":null,"home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","lead":null,"measure":null,"minorities":null,"note":null,"outcome":null,"participants":null,"partners":null,"place":null,"quantity":1,"sample":0,"title":"Máy một sửa","type":"TIN_BAI","unit":"018cc0d1-6e80-7b1a-8696-70da9817d17a","women":null}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(16,4,'activity','018cc0d1-6e80-7d93-9ec6-5b3a097ad87e','conflict','{"#actor":"cccc.1","#deleted":1,"#extra":{},"#lamport":45,"#updated_at":"2024-06-12T08:00:00+07:00","#updated_by":"Máy 3","#version":"cccc.1:1,d07a.1:1","campaigns":[],"cost":null,"cost_source":null,"criteria":[],"day":"2024-03-05","details":{},"end_day":null,"evidence":null,"home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","lead":null,"measure":null,"minorities":null,"note":null,"outcome":null,"participants":null,"partners":null,"place":null,"quantity":1,"sample":0,"title":"Máy ba xóa","type":"TIN_BAI","unit":"018cc0d1-6e80-7b1a-8696-70da9817d17a","women":null}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(17,6,'activity','018cc0d1-6e80-75d2-87ec-4768bc51cd78','conflict','{"#actor":"aaaa.1","#deleted":0,"#extra":{},"#lamport":41,"#updated_at":"2024-06-11T08:00:00+07:00","#updated_by":"Máy 1","#version":"aaaa.1:1,d07a.1:1","campaigns":[],"cost":null,"cost_source":null,"criteria":[],"day":"2024-03-05","details":{},"end_day":null,"evidence":null,"home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","lead":null,"measure":null,"minorities":null,"note":null,"outcome":null,"participants":null,"partners":null,"place":null,"quantity":1,"sample":0,"title":"Tuần lễ sạch","type":"TIN_BAI","unit":"018cc0d1-6e80-7b1a-8696-70da9817d17a","women":null}','settled','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','superseded');
INSERT INTO "aside" VALUES(18,8,'activity','018cc0d1-6e80-76fd-92bf-1131f85bce72','waiting','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":13,"#updated_at":"2024-06-10T08:00:00+07:00","#updated_by":"Lò Văn Hà","#version":"d07a.1:3","campaigns":["018cc0d1-6e80-7a68-aaac-5e328f558f1e"],"cost":null,"cost_source":null,"criteria":[],"day":"2024-03-05","details":{},"end_day":null,"evidence":null,"home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","lead":null,"measure":null,"minorities":null,"note":null,"outcome":null,"participants":null,"partners":null,"place":null,"quantity":1,"sample":0,"title":"Ngày chủ nhật xanh","type":"TIN_BAI","unit":"018cc0d1-6e80-7b1a-8696-70da9817d17a","women":null}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(19,8,'activity','018cc0d1-6e80-78e3-911e-d22f4f8db588','rejected','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":11,"#updated_at":"2024-06-10T08:00:00+07:00","#updated_by":"Lò Văn Hà","#version":"d07a.1:1","campaigns":[],"cost":null,"cost_source":null,"criteria":[],"day":"2024-03-05","details":{},"end_day":null,"evidence":null,"home":"018cc0d1-6e80-790c-b9f2-5193df8d2256","lead":null,"measure":null,"minorities":null,"note":null,"outcome":null,"participants":null,"partners":null,"place":null,"quantity":1,"sample":0,"title":"Tin về bản Nà Tăm làm đường","type":"TIN_BAI","unit":"018cc0d1-6e80-7b1a-8696-70da9817d17a","women":null}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
INSERT INTO "aside" VALUES(20,9,'activity','018cc0d1-6e80-70eb-abba-fb5610181605','late','{"#actor":"d07a.1","#deleted":0,"#extra":{},"#lamport":14,"#updated_at":"2024-06-10T08:00:00+07:00","#updated_by":"Lò Văn Hà","#version":"d07a.1:4","campaigns":[],"cost":null,"cost_source":null,"criteria":[],"day":"2024-03-05","details":{},"end_day":null,"evidence":null,"home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","lead":null,"measure":null,"minorities":null,"note":null,"outcome":null,"participants":null,"partners":null,"place":null,"quantity":1,"sample":0,"title":"Ngày chủ nhật xanh","type":"TIN_BAI","unit":"018cc0d1-6e80-7b1a-8696-70da9817d17a","women":null}','open','2024-06-15T01:00:00+00:00','018cc0d1-6e80-7b1a-8696-70da9817d17a','','','','','',0,'','','');
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
INSERT INTO "award_quota" VALUES(1,'018cc0d1-6e80-7d75-9de2-ab575e6d94c9','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1',20,'d07a.1',0,5,'QKVOPMOIUCXFKDXB','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','khoi cac huyen, thanh pho – 2024',X'2E2B332C01242024012B3A3F28311F2C01392B20312B01352B33011EE28093011E321E301E321E340100010105010001050100010101060101000101020101000101050001000101010100000201010101010101010101010101010101010101010101010101',NULL,1,'CO_TINH',1,NULL,NULL,NULL,NULL,0);
INSERT INTO "award_quota" VALUES(2,'018cc0d1-6e80-74eb-9cca-7bd80eaa8778','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'KDG32QFNALTNLUOS','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','khoi cac huyen, thanh pho – 2024 15/kh-ubnd – ke hoach cong tac thi dua nam 2024 o note',X'2E2B332C01242024012B3A3F28311F2C01392B20312B01352B33011EE28093011E321E301E321E340100010105010001050100010101060101000101020101000101050001000101010100000201010101010101010101010101010101010101010101010101',NULL,1,'CO_CHINH_PHU',7,'12.345','XUONG',1,'Ô note',1);
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
INSERT INTO "bloc" VALUES(1,'018cc0d1-6e80-7b93-bfcd-1ae4ed0ad4b6','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1',15,'d07a.1',0,5,'7SX3OV7IZZN6XQE5','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','khoi cac huyen, thanh pho',X'2E2B332C01242024012B3A3F28311F2C01392B20312B01352B330100010105010001050100010101060101000101020101000101050000020101010101010101010101010101010101010101',NULL,2024,'Khối các huyện, thành phố','KHOI',NULL,NULL,NULL,0);
INSERT INTO "bloc" VALUES(2,'018cc0d1-6e80-7359-b5f0-3e5e068c77ba','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'5GWRSO7JVL3UH7S3','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','o name o organiser 15/kh-ubnd – ke hoach cong tac thi dua nam 2024 o note',X'330131203027010001000101010100000201010101',NULL,2000,'Ô name','KHOI','Ô organiser',1,'Ô note',1);
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
INSERT INTO "bloc_member" VALUES(1,'018cc0d1-6e80-744b-9038-5046467a7486','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1',16,'d07a.1',0,5,'TAY7GC2PMUUVUM3O','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','khoi cac huyen, thanh pho – 2024 huyen tam duong',X'2E2B332C01242024012B3A3F28311F2C01392B20312B01352B33011EE28093011E321E301E321E340100010105010001050100010101060101000101020101000101050001000101010100000201010101010101010101010101010101010101010101010101',NULL,1,2,'THANH_VIEN',NULL,NULL,NULL,0);
INSERT INTO "bloc_member" VALUES(2,'018cc0d1-6e80-78b6-a4bc-72b6d1777025','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'JWTU67K67ALUKSII','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','khoi cac huyen, thanh pho – 2024 huyen tam duong o note',X'2E2B332C01242024012B3A3F28311F2C01392B20312B01352B33011EE28093011E321E301E321E340100010105010001050100010101060101000101020101000101050001000101010100000201010101010101010101010101010101010101010101010101',NULL,1,2,'TRUONG','2024-02-29','2024-02-29','Ô note',1);
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
INSERT INTO "bundle" VALUES(1,'01901968-8a80-7000-baa9-63918171eb74','in','018cc0d1-6e80-7b1a-8696-70da9817d17a',1,'NOP','2024-06-15T01:00:00+00:00','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','TD_106_12_NOP_20240615_0001_6391.xlsx',29,'applied','{"conflict":3,"late":0,"new":13,"older":0,"proposal":0,"rejected":3,"same":0,"update":0,"waiting":8}','{"acks_digest":"","app":"0.1.0","bundle_id":"01901968-8a80-7000-baa9-63918171eb74","can_read":["TDX/1.0","TDX/1.1"],"epoch":1,"epoch_id":"00112233","fmt":"TDX/1.1","high":29,"kind":"NOP","low":0,"made_at":"2024-06-15T01:00:00+00:00","made_by":"Nguyễn Thị Lan","period":"","receiver":"018cc0d1-6e80-790c-b9f2-5193df8d2256","receiver_code":"12","receiver_name":"Tỉnh Lai Châu","replica":"d07a","schema":2,"sender":"018cc0d1-6e80-7b1a-8696-70da9817d17a","sender_code":"106","sender_name":"Huyện Tam Đường","seq":1,"sheets":{"BANG_TIEU_CHI":{"deleted":0,"digest":"c1c58d7af495838635f631f7ae0c66b2a929fd6738d85aabec137e49e300e8d6","rows":1,"sum":""},"CHAM_DIEM":{"deleted":0,"digest":"c01aa1e2fa0ca23d899738ce01db1c27325fac72c1714ee148496cb97da45d2d","rows":1,"sum":""},"CHI_TIEU":{"deleted":0,"digest":"d0f06010e3a414ea86f49f894ea9c2586e1b107480218ead2641f87c862f743d","rows":1,"sum":""},"CHI_TIEU_KT":{"deleted":0,"digest":"7b71764831d8a5d5cf7bdf7be7444ba28c4e59dfcfc8d31c5117d323d379197c","rows":1,"sum":""},"CHUYEN_PHIEU":{"deleted":0,"digest":"895870abd9e5303986b173cfb3b39fe9936e960a7d8fe104e28035633c58b054","rows":1,"sum":""},"CONG_BO":{"deleted":0,"digest":"c54fcb5dd37f80c81475a1837cd63a0b87cb1346c9d79f857ce8f673a13ba66f","rows":1,"sum":"7.5"},"DON_VI":{"deleted":0,"digest":"6a94ecd3faab52fd9ff8478a48bd32e9994f448398049def685b63f89c5fe859","rows":2,"sum":""},"DON_VI_PB":{"deleted":0,"digest":"8d511a25bcf430bd12b33315ee8ed26dce55ff06e030908f339ec7ae186b63d6","rows":1,"sum":""},"GIAO_CHI_TIEU":{"deleted":0,"digest":"9df6e175f382b022b7a51b4756ff5d83d5f7d7ecc907d8501a7abfa42d2b1a5c","rows":1,"sum":"2236"},"GUI_BAO_CAO":{"deleted":0,"digest":"34ef63b2dca9a086276927bcd9abc977f95bb1984757639b3540a859d0b7ceda","rows":1,"sum":""},"HOAT_DONG":{"deleted":0,"digest":"c21ab9e06cd2d6bb78cee98617d89a8afce911ebb75c336587567a3b0e720a71","rows":1,"sum":""},"HUONG_UNG":{"deleted":0,"digest":"80417225fe8588afb54317d9ec601659a8dfb3c2f1937ce578ba7b5f0ce0f880","rows":1,"sum":""},"KET_QUA":{"deleted":0,"digest":"10327557bf7e0d7a97ed78d5e466d7761833e8339497c723f1de7fea0be1092b","rows":1,"sum":"2150"},"KE_THUA":{"deleted":0,"digest":"d3d1e377086de67488a27f3cfb94aa6a6b078cfbdb77da8fa4f8fc30b48739c2","rows":1,"sum":""},"KHOA_KY":{"deleted":0,"digest":"5de3141ed0ed5394c4f3d852824daaa43609397143d2e3f3fa9e28f20e0fc84e","rows":1,"sum":""},"KHOI":{"deleted":0,"digest":"145584d5f90273140b107e7101e7369a2322cb6e51327195b55891c640883810","rows":1,"sum":""},"KHOI_TV":{"deleted":0,"digest":"0d11a10f6162063f468c0b1ac0fa1606ebd6686d6d778f97f63016af8ab1fd61","rows":1,"sum":""},"KY_BAO_CAO":{"deleted":0,"digest":"bd49f367d0af406b1367780942cc3e15eaa033fff1b8ed05187b3d3feb0d47ff","rows":1,"sum":""},"PHIEU_CHAM":{"deleted":0,"digest":"606cb3288a880fbb3dbecd200cce3b22e2c1d07d40c7306f194b6040f2c84e95","rows":1,"sum":""},"PHONG_TRAO":{"deleted":0,"digest":"261a143c51c48bf66cc87abba19b72658d5260719fe172f2cbffcbe3451e7686","rows":1,"sum":""},"SUY_TON":{"deleted":0,"digest":"378edb4946214620c43021a6b7d139f37cbbf913ca40469b2dbb737e717eb7c1","rows":1,"sum":"5"},"THAM_DINH":{"deleted":0,"digest":"4cdcc815770c0311c85629d47796653282187bff453b89abf8b3948aeb450a12","rows":1,"sum":"7.5"},"TIEU_CHI":{"deleted":0,"digest":"17b82987c450c3eae1ce16792cc693c3207eda513aa8798a923796e3608a390a","rows":1,"sum":"10"},"VAN_BAN":{"deleted":0,"digest":"25350a50b76e89ff2870f49b590db877c26793c280e1bb53739159cc44f839d5","rows":1,"sum":""},"VU_VIEC":{"deleted":0,"digest":"faeae03139c9d4eb692ccf2fe346cd8ee44970f9de5ecddd7dac3553b5cd7910","rows":1,"sum":""},"XEP_LOAI":{"deleted":0,"digest":"70f6f3d4442092776b2f8c5127e4cf2fdc4f228c5fd7125a05d3c9228008954b","rows":1,"sum":""}}}',2,'',0,'00112233','',1,'','','{}','');
INSERT INTO "bundle" VALUES(2,'01901968-8a80-7001-b0ad-b29d10d81e3f','in','018cc0d1-6e80-7b1a-8696-70da9817d17a',10,'NOP','2024-06-15T01:00:00+00:00','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','TD_106_12_NOP_20240615_0010_b29d.xlsx',29,'applied','{"conflict":0,"late":0,"new":1,"older":0,"proposal":0,"rejected":0,"same":0,"update":0,"waiting":0}','{"acks_digest":"","app":"0.1.0","bundle_id":"01901968-8a80-7001-b0ad-b29d10d81e3f","can_read":["TDX/1.0","TDX/1.1"],"epoch":1,"epoch_id":"00112233","fmt":"TDX/1.1","high":29,"kind":"NOP","low":0,"made_at":"2024-06-15T01:00:00+00:00","made_by":"Nguyễn Thị Lan","period":"","receiver":"018cc0d1-6e80-790c-b9f2-5193df8d2256","receiver_code":"12","receiver_name":"Tỉnh Lai Châu","replica":"d07a","schema":2,"sender":"018cc0d1-6e80-7b1a-8696-70da9817d17a","sender_code":"106","sender_name":"Huyện Tam Đường","seq":10,"sheets":{"HOAT_DONG":{"deleted":0,"digest":"8c938c91b3a4a4179f44f58a6ea769dc12df98c652fbb6be3529361dea663d75","rows":1,"sum":""}}}',3,'',0,'00112233','',1,'','','{}','');
INSERT INTO "bundle" VALUES(3,'01901968-8a80-7002-8f56-35adbc23bafa','in','018cc0d1-6e80-7b1a-8696-70da9817d17a',11,'NOP','2024-06-15T01:00:00+00:00','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','TD_106_12_NOP_20240615_0011_35ad.xlsx',29,'applied','{"conflict":1,"late":0,"new":0,"older":0,"proposal":0,"rejected":0,"same":0,"update":0,"waiting":0}','{"acks_digest":"","app":"0.1.0","bundle_id":"01901968-8a80-7002-8f56-35adbc23bafa","can_read":["TDX/1.0","TDX/1.1"],"epoch":1,"epoch_id":"00112233","fmt":"TDX/1.1","high":29,"kind":"NOP","low":0,"made_at":"2024-06-15T01:00:00+00:00","made_by":"Nguyễn Thị Lan","period":"","receiver":"018cc0d1-6e80-790c-b9f2-5193df8d2256","receiver_code":"12","receiver_name":"Tỉnh Lai Châu","replica":"d07a","schema":2,"sender":"018cc0d1-6e80-7b1a-8696-70da9817d17a","sender_code":"106","sender_name":"Huyện Tam Đường","seq":11,"sheets":{"HOAT_DONG":{"deleted":0,"digest":"baf6a3e9068852d622521939f4d33a84b8e6028166bf633d323f54c218f3fd9a","rows":1,"sum":""}}}',4,'',0,'00112233','',1,'','','{}','');
INSERT INTO "bundle" VALUES(4,'01901968-8a80-7003-89e6-d3e5b7ad3015','in','018cc0d1-6e80-7b1a-8696-70da9817d17a',12,'NOP','2024-06-15T01:00:00+00:00','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','TD_106_12_NOP_20240615_0012_d3e5.xlsx',29,'applied','{"conflict":1,"late":0,"new":0,"older":0,"proposal":0,"rejected":0,"same":0,"update":0,"waiting":0}','{"acks_digest":"","app":"0.1.0","bundle_id":"01901968-8a80-7003-89e6-d3e5b7ad3015","can_read":["TDX/1.0","TDX/1.1"],"epoch":1,"epoch_id":"00112233","fmt":"TDX/1.1","high":29,"kind":"NOP","low":0,"made_at":"2024-06-15T01:00:00+00:00","made_by":"Nguyễn Thị Lan","period":"","receiver":"018cc0d1-6e80-790c-b9f2-5193df8d2256","receiver_code":"12","receiver_name":"Tỉnh Lai Châu","replica":"d07a","schema":2,"sender":"018cc0d1-6e80-7b1a-8696-70da9817d17a","sender_code":"106","sender_name":"Huyện Tam Đường","seq":12,"sheets":{"HOAT_DONG":{"deleted":1,"digest":"d13bba87fac715f18dd99a3f29bf35ed105b768923b7618cc6f35357e9e66cf5","rows":1,"sum":""}}}',5,'',0,'00112233','',1,'','','{}','');
INSERT INTO "bundle" VALUES(5,'01901968-8a80-7004-ac05-dad2f34cf777','in','018cc0d1-6e80-7b1a-8696-70da9817d17a',20,'NOP','2024-06-15T01:00:00+00:00','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','TD_106_12_NOP_20240615_0020_dad2.xlsx',29,'applied','{"conflict":0,"late":0,"new":1,"older":0,"proposal":0,"rejected":0,"same":0,"update":0,"waiting":0}','{"acks_digest":"","app":"0.1.0","bundle_id":"01901968-8a80-7004-ac05-dad2f34cf777","can_read":["TDX/1.0","TDX/1.1"],"epoch":1,"epoch_id":"00112233","fmt":"TDX/1.1","high":29,"kind":"NOP","low":0,"made_at":"2024-06-15T01:00:00+00:00","made_by":"Nguyễn Thị Lan","period":"","receiver":"018cc0d1-6e80-790c-b9f2-5193df8d2256","receiver_code":"12","receiver_name":"Tỉnh Lai Châu","replica":"d07a","schema":2,"sender":"018cc0d1-6e80-7b1a-8696-70da9817d17a","sender_code":"106","sender_name":"Huyện Tam Đường","seq":20,"sheets":{"HOAT_DONG":{"deleted":0,"digest":"8242e7f1685d48e74069819fa420d391bdc49aea0bc266ce390fe4b382b9a4dd","rows":1,"sum":""}}}',6,'',0,'00112233','',1,'','','{}','');
INSERT INTO "bundle" VALUES(6,'01901968-8a80-7005-9adf-1c233188695e','in','018cc0d1-6e80-7b1a-8696-70da9817d17a',21,'NOP','2024-06-15T01:00:00+00:00','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','TD_106_12_NOP_20240615_0021_1c23.xlsx',29,'undone','{"conflict":1,"late":0,"new":0,"older":0,"proposal":0,"rejected":0,"same":0,"update":0,"waiting":0}','{"acks_digest":"","app":"0.1.0","bundle_id":"01901968-8a80-7005-9adf-1c233188695e","can_read":["TDX/1.0","TDX/1.1"],"epoch":1,"epoch_id":"00112233","fmt":"TDX/1.1","high":29,"kind":"NOP","low":0,"made_at":"2024-06-15T01:00:00+00:00","made_by":"Nguyễn Thị Lan","period":"","receiver":"018cc0d1-6e80-790c-b9f2-5193df8d2256","receiver_code":"12","receiver_name":"Tỉnh Lai Châu","replica":"d07a","schema":2,"sender":"018cc0d1-6e80-7b1a-8696-70da9817d17a","sender_code":"106","sender_name":"Huyện Tam Đường","seq":21,"sheets":{"HOAT_DONG":{"deleted":0,"digest":"706101bd77d8da4b7e4a17ba93ad70cd857ed2812fa62f96cb3d8a5432b5da3d","rows":1,"sum":""}}}',7,'',0,'00112233','',1,'','','{}','');
INSERT INTO "bundle" VALUES(7,'01901968-8a80-7006-b81e-ca3ea2e371a2','in','018cc0d1-6e80-7b1a-8696-70da9817d17a',22,'NOP','2024-06-15T01:00:00+00:00','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','TD_106_12_NOP_20240615_0022_ca3e.xlsx',29,'applied','{"conflict":0,"late":0,"new":2,"older":0,"proposal":0,"rejected":0,"same":0,"update":0,"waiting":0}','{"acks_digest":"","app":"0.1.0","bundle_id":"01901968-8a80-7006-b81e-ca3ea2e371a2","can_read":["TDX/1.0","TDX/1.1"],"epoch":1,"epoch_id":"00112233","fmt":"TDX/1.1","high":29,"kind":"NOP","low":0,"made_at":"2024-06-15T01:00:00+00:00","made_by":"Nguyễn Thị Lan","period":"","receiver":"018cc0d1-6e80-790c-b9f2-5193df8d2256","receiver_code":"12","receiver_name":"Tỉnh Lai Châu","replica":"d07a","schema":2,"sender":"018cc0d1-6e80-7b1a-8696-70da9817d17a","sender_code":"106","sender_name":"Huyện Tam Đường","seq":22,"sheets":{"VAN_BAN":{"deleted":1,"digest":"7a15ca7acd35429ef8d894844f00cfd923fce7756c80d119ef45725be4823873","rows":2,"sum":""}}}',9,'',0,'00112233','',1,'','','{}','');
INSERT INTO "bundle" VALUES(8,'01901968-8a80-7007-9e3b-d6b7c75dd665','in','018cc0d1-6e80-7b1a-8696-70da9817d17a',23,'NOP','2024-06-15T01:00:00+00:00','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','TD_106_12_NOP_20240615_0023_d6b7.xlsx',29,'applied','{"conflict":0,"late":0,"new":0,"older":0,"proposal":0,"rejected":1,"same":0,"update":0,"waiting":1}','{"acks_digest":"","app":"0.1.0","bundle_id":"01901968-8a80-7007-9e3b-d6b7c75dd665","can_read":["TDX/1.0","TDX/1.1"],"epoch":1,"epoch_id":"00112233","fmt":"TDX/1.1","high":29,"kind":"NOP","low":0,"made_at":"2024-06-15T01:00:00+00:00","made_by":"Nguyễn Thị Lan","period":"","receiver":"018cc0d1-6e80-790c-b9f2-5193df8d2256","receiver_code":"12","receiver_name":"Tỉnh Lai Châu","replica":"d07a","schema":2,"sender":"018cc0d1-6e80-7b1a-8696-70da9817d17a","sender_code":"106","sender_name":"Huyện Tam Đường","seq":23,"sheets":{"HOAT_DONG":{"deleted":0,"digest":"1ab76bdd3140d613c5fd915f4fbfd78e7e65c483e7ab9f6a34f0d780c1269694","rows":2,"sum":""}}}',NULL,'',0,'00112233','',1,'','','{}','');
INSERT INTO "bundle" VALUES(9,'01901968-8a80-7008-8681-bd627197f662','in','018cc0d1-6e80-7b1a-8696-70da9817d17a',24,'NOP','2024-06-15T01:00:00+00:00','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','TD_106_12_NOP_20240615_0024_bd62.xlsx',29,'applied','{"conflict":0,"late":1,"new":0,"older":0,"proposal":0,"rejected":0,"same":0,"update":0,"waiting":0}','{"acks_digest":"","app":"0.1.0","bundle_id":"01901968-8a80-7008-8681-bd627197f662","can_read":["TDX/1.0","TDX/1.1"],"epoch":1,"epoch_id":"00112233","fmt":"TDX/1.1","high":29,"kind":"NOP","low":0,"made_at":"2024-06-15T01:00:00+00:00","made_by":"Nguyễn Thị Lan","period":"","receiver":"018cc0d1-6e80-790c-b9f2-5193df8d2256","receiver_code":"12","receiver_name":"Tỉnh Lai Châu","replica":"d07a","schema":2,"sender":"018cc0d1-6e80-7b1a-8696-70da9817d17a","sender_code":"106","sender_name":"Huyện Tam Đường","seq":24,"sheets":{"HOAT_DONG":{"deleted":0,"digest":"0fa0099eee68ffca87693f1640d1e5f140bda3776de594330b4398e29dfdf4cf","rows":1,"sum":""}}}',NULL,'',0,'00112233','',1,'','','{}','');
INSERT INTO "bundle" VALUES(10,'01901968-8a80-7000-baa9-63918171eb74','out','018cc0d1-6e80-7b1a-8696-70da9817d17a',1,'GIAO','2024-06-15T01:00:00+00:00','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','TD_12_106_GIAO_20240615_0001_6391.xlsx',3,'written','{"rows":3}','{"acks_digest":"","app":"0.1.0","bundle_id":"01901968-8a80-7000-baa9-63918171eb74","can_read":["TDX/1.0","TDX/1.1"],"epoch":1,"epoch_id":"00112233","fmt":"TDX/1.1","high":3,"kind":"GIAO","low":0,"made_at":"2024-06-15T01:00:00+00:00","made_by":"Nguyễn Thị Lan","period":"","receiver":"018cc0d1-6e80-7b1a-8696-70da9817d17a","receiver_code":"106","receiver_name":"Huyện Tam Đường","replica":"h07a","schema":2,"sender":"018cc0d1-6e80-790c-b9f2-5193df8d2256","sender_code":"12","sender_name":"Tỉnh Lai Châu","seq":1,"sheets":{"DON_VI":{"deleted":0,"digest":"f211d12a44da0b1640f3608088d72ce2009a79400db29324fc827f53e1f04e82","rows":1,"sum":""},"DON_VI_PB":{"deleted":0,"digest":"22f796e1b48262ba9c1cf736443ba5702e430c24955ecd6e6c1bf6dfd87a1abd","rows":1,"sum":""},"KHOA_KY":{"deleted":0,"digest":"cbf89c1aa8bb040c405cccb9245547562a8ac9c9fb0c1d875b07178afc3088cb","rows":1,"sum":""}}}',NULL,'',0,'00112233','',1,'','','{}','');
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
INSERT INTO "campaign" VALUES(1,'018cc0d1-6e80-70b0-a290-5ecbf088b11d','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1',10,'d07a.1',0,5,'4PQVMYRB52WJ3B7G','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','pt-01 chung tay xay dung nong thon moi chu tich ubnd tinh them ba xa dat chuan lam duong, giu sach ban lang 15/kh-ubnd – ke hoach cong tac thi dua nam 2024',X'242B3A312A0139203F013E223F01253B312A013133312A01392B33310130342C0100010101010100010101000101010001060101000101010100010101010001050100000201010101010101010101010101010101010101010101010101',NULL,'PT-01','Chung tay xây dựng nông thôn mới','CD','BT','T','Chủ tịch UBND tỉnh','2024-01-01',NULL,NULL,'Thêm ba xã đạt chuẩn','["NHAN_DAN"]','Làm đường, giữ sạch bản làng',NULL,NULL,NULL,NULL,'DA_PHAT_DONG',NULL,0);
INSERT INTO "campaign" VALUES(2,'018cc0d1-6e80-72ec-9dd3-f5aedad63a3c','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'MXN5UJZLRPOTOHCA','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','o code o name o launcher o slogan o goal o content o criteria chung tay xay dung nong thon moi – pt-01 15/kh-ubnd – ke hoach cong tac thi dua nam 2024 o note',X'330131203027010001000101010100000201010101',NULL,'Ô code','Ô name','TX','TQ','TW','Ô launcher','2024-02-29','2024-02-29','Ô slogan','Ô goal','["CBCCVC","NHAN_DAN","DOANH_NGHIEP","LLVT","HOC_SINH","KHAC"]','Ô content','Ô criteria','KTXH',1,'2024-02-29','DU_THAO','Ô note',1);
CREATE TABLE campaign_documents (
    owner_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE RESTRICT,
    target_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT
) STRICT;
INSERT INTO "campaign_documents" VALUES(1,1);
INSERT INTO "campaign_documents" VALUES(2,1);
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
INSERT INTO "campaign_response" VALUES(1,'018cc0d1-6e80-7072-9f93-6dec404d2235','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1',11,'d07a.1',0,5,'PBZZTQB6KPFPQQPR','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','chung tay xay dung nong thon moi – pt-01 huyen tam duong',X'242B3A312A0139203F013E223F01253B312A013133312A01392B33310130342C011EE280930135391F2D1E301E3101000101010101000101010001010100010601010001010101000101010100010501000100010101010100000201010101010101010101010101010101010101010101010101010202010101',NULL,1,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "campaign_response" VALUES(2,'018cc0d1-6e80-7e76-845a-11fe7940d67f','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'5PRRWO54EDV5RHTE','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','chung tay xay dung nong thon moi – pt-01 huyen tam duong o plan_number o assessment o note',X'242B3A312A0139203F013E223F01253B312A013133312A01392B33310130342C011EE280930135391F2D1E301E3101000101010101000101010001010100010601010001010101000101010100010501000100010101010100000201010101010101010101010101010101010101010101010101010202010101',NULL,1,2,'Ô plan_number','2024-02-29','2024-02-29','HOI_NGHI',7,7,7,'2024-02-29','2024-02-29','Ô assessment','Ô note',1);
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
INSERT INTO "closing" VALUES(1,'018cc0d1-6e80-7cf1-867f-6a7e1a575c67','018cc0d1-6e80-7b1a-8696-70da9817d17a','h07a.1:1',63,'h07a.1',0,6,'75KXX3HFTJW2AGMI','2024-06-15T01:00:00+00:00','Lò Văn Hà','0000000000000000000000000000000000000000000000000000000000000000 huyen tam duong 6 thang dau nam 2024 – h1',X'2B3A3F28310139203001263B34312A0100010101060100010101000101020101000002010101010201010201010101',NULL,2,1,1,'0000000000000000000000000000000000000000000000000000000000000000',2,'2024-06-14',NULL,NULL,NULL,0);
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
INSERT INTO "criteria_table" VALUES(1,'018cc0d1-6e80-7e55-bc4d-97a6cfa2f746','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1',17,'d07a.1',0,5,'XZEAU4ZVZ5KZFDTT','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','btc-01 bang tieu chi khoi huyen',X'2320312A01392C283A01242B2C012E2B332C012B3A3F2831010001030101000101010100010105000101050100010101060100000201010101010101010101010101010101010101',NULL,'BTC-01','Bảng tiêu chí khối huyện',2024,NULL,1,'AP_DUNG',2,NULL,NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO "criteria_table" VALUES(2,'018cc0d1-6e80-7ebd-ba05-11df19f4b774','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'NGF4X52RMTHYSPRH','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','o code o name khoi cac huyen, thanh pho – 2024 15/kh-ubnd – ke hoach cong tac thi dua nam 2024 o hash o tie_breaks o note',X'330131203027010001000101010100000201010101',NULL,'Ô code','Ô name',2000,1,7,'NHAP',3,1,'Ô note',1,'Ô hash','LOAI_BO','DONG_HANG','Ô tie_breaks');
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
INSERT INTO "criterion" VALUES(1,'018cc0d1-6e80-7390-8e3e-d5998dfab626','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1',18,'d07a.1',0,5,'KI6AXOEZDW4A77FT','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','btc-01/2024/1 – bang tieu chi khoi huyen i.1 tin, bai ve dien hinh tien tien',X'2C1F2E1E3101000101010000020101',NULL,1,'I.1',NULL,'Tin, bài về điển hình tiên tiến','10','R06','{"cap":"10","count":"quantity","per_unit":"0.5"}',NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "criterion" VALUES(2,'018cc0d1-6e80-76dd-92d4-fcc465cb99bb','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'DFO3IJLPJH25HNMJ','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','btc-01/2024/1 – bang tieu chi khoi huyen o code i.1 – tin, bai ve dien hinh tien tien o name thu ngan sach tren dia ban – ct-01 o guidance o note',X'330124322527010001000101010100000201010101',NULL,1,'Ô code',1,'Ô name','12.345','R01','{"a":"1","b":"Nậm Mạ"}',1,'Ô guidance',7,'Ô note',1,'THUONG');
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
INSERT INTO "document" VALUES(1,'018cc0d1-6e80-7419-87dc-45c52209df1d','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1',7,'d07a.1',0,5,'PMYSZ3YAJD6ENC3B','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','15/kh-ubnd ubnd huyen tam duong ke hoach cong tac thi dua nam 2024',X'1E311E351F2F2E2B1F2D3A233125010001010101010101010101000001010102020102020202',NULL,'KH','15/KH-UBND','2024-01-20','UBND huyện Tam Đường','Kế hoạch công tác thi đua năm 2024',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "document" VALUES(2,'018cc0d1-6e80-7ddc-bfc0-c4272898cbc7','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:2',12,'d07a.1',1,5,'7L7E4NRVDJVEI6JM','2024-06-10T08:00:00+07:00','Lò Văn Hà','9/kh-ubnd ubnd huyen tam duong ke hoach cong tac thi dua nam 2024',X'1E391F2F2E2B1F2D3A23312501000101010101010101010000010102020102020202',NULL,'KH','9/KH-UBND','2024-01-20','UBND huyện Tam Đường','Kế hoạch công tác thi đua năm 2024',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "document" VALUES(3,'018cc0d1-6e80-72a4-ba51-418d65fb5d24','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:2',12,'d07a.1',0,5,'RE4WK7CXZP7XCCD5','2024-06-10T08:00:00+07:00','Lò Văn Hà','10/kh-ubnd ubnd huyen tam duong ke hoach cong tac thi dua nam 2024',X'1E311E301F2F2E2B1F2D3A233125010001010101010101010101000001010102020102020202','{"mau":"=1+1 \"x\" ''y''\n"}','KH','10/KH-UBND','2024-01-20','UBND huyện Tam Đường','Kế hoạch công tác thi đua năm 2024',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "document" VALUES(4,'018cc0d1-6e80-7c5c-8241-b6da54f27d52','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'UWE27DXRKXF6U3XT','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','o number o issuer o subject o signer o signer_title o attachments o note',X'3301313A3023273701000100010101010101000002010101010101',NULL,'CT','Ô number','2024-02-29','Ô issuer','Ô subject','Ô signer','Ô signer_title','THUONG','Ô attachments','2024-02-29','2024-02-29','Ô note',1);
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
INSERT INTO "incident" VALUES(1,'018cc0d1-6e80-7f23-9c11-37026577cb89','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1',22,'d07a.1',0,5,'ZFTAVVGSPVLJ732V','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','huyen tam duong vu trom cap tai san tai xa ban bo i.1 – tin, bai ve dien hinh tien tien',X'3C3A0139373330012421350139202C013820310139202C013E20012320310123320100010600010106010001050100010201000103010001060100010400010301000101000002010101010101010101010101010101010101010201010201',NULL,2,'2024-04-02','TRONG_AN','Vụ trộm cắp tài sản tại xã Bản Bo',NULL,NULL,NULL,NULL,0);
INSERT INTO "incident" VALUES(2,'018cc0d1-6e80-75e7-b740-c902c2077cad','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'JTSBGK6SWWYRMHQ2','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','huyen tam duong o description i.1 – tin, bai ve dien hinh tien tien o source 15/kh-ubnd – ke hoach cong tac thi dua nam 2024 o note',X'330125273824372C35392C32310100010001010101010101010101010000020101010101010101010101',NULL,2,'2024-02-29','KY_LUAT','Ô description',7,'Ô source',1,'Ô note',1);
CREATE TABLE incident_criteria (
    owner_id INTEGER NOT NULL REFERENCES incident (id) ON DELETE RESTRICT,
    target_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE RESTRICT
) STRICT;
INSERT INTO "incident_criteria" VALUES(1,1);
INSERT INTO "incident_criteria" VALUES(2,1);
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
INSERT INTO "indicator" VALUES(1,'018cc0d1-6e80-7f2f-a04a-9fd43da57ed2','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1',12,'d07a.1',0,5,'3SMWTSHUT26VH6DH','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','ct-01 thu ngan sach tren dia ban ty dong',X'392B3A01312A2231013820242B013937283101262C2001232031010001010100010101010001050101000101010100010601000102010000020101010101010101010101010101010101010101',NULL,'CT-01','Thu ngân sách trên địa bàn','KINH_TE','tỷ đồng',1,'CAO','CONG',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "indicator" VALUES(2,'018cc0d1-6e80-79fa-9f0d-1f229db6b5d6','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'TJVGIZ7RLALK4QWX','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','o code o name o measure o numerator o denominator thu ngan sach tren dia ban – ct-01 15/kh-ubnd – ke hoach cong tac thi dua nam 2024 o source o note',X'330131203027010001000101010100000201010101',NULL,'Ô code','Ô name','KINH_TE','Ô measure',3,'CAO','CONG','PHAT_SINH','Ô numerator','Ô denominator',1,1,'Ô source','Ô note',1);
CREATE TABLE journal_change (
    id INTEGER NOT NULL PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES journal_step (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    uid TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT
) STRICT;
INSERT INTO "journal_change" VALUES(1,1,'unit','018cc0d1-6e80-790c-b9f2-5193df8d2256',NULL,NULL);
INSERT INTO "journal_change" VALUES(2,1,'unit','018cc0d1-6e80-7b1a-8696-70da9817d17a',NULL,NULL);
INSERT INTO "journal_change" VALUES(3,1,'unit','018cc0d1-6e80-7a00-90bb-c8ef05b3badd',NULL,NULL);
INSERT INTO "journal_change" VALUES(4,1,'unit_version','018cc0d1-6e80-7e14-8553-af56161cefc1',NULL,NULL);
INSERT INTO "journal_change" VALUES(5,1,'unit_version','018cc0d1-6e80-7d6d-a9b3-9b923aa1de37',NULL,NULL);
INSERT INTO "journal_change" VALUES(6,2,'unit','018cc0d1-6e80-7b1a-8696-70da9817d17a','{"#actor":"seed.1","#lamport":1,"#updated_at":"2024-01-01T00:00:00+07:00","#updated_by":"Hạt giống","#version":"seed.1:1"}','{"#actor":"d07a.1","#lamport":2,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"d07a.1:1,seed.1:1"}');
INSERT INTO "journal_change" VALUES(7,2,'unit','018cc0d1-6e80-7a00-90bb-c8ef05b3badd','{"#actor":"seed.1","#lamport":1,"#updated_at":"2024-01-01T00:00:00+07:00","#updated_by":"Hạt giống","#version":"seed.1:1"}','{"#actor":"d07a.1","#lamport":3,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"d07a.1:1,seed.1:1"}');
INSERT INTO "journal_change" VALUES(8,2,'unit_version','018cc0d1-6e80-7d6d-a9b3-9b923aa1de37','{"#actor":"h07a.1","#lamport":3,"#version":"h07a.1:1"}','{"#actor":"d07a.1","#lamport":5,"#version":"d07a.1:1,h07a.1:1"}');
INSERT INTO "journal_change" VALUES(9,2,'document','018cc0d1-6e80-7419-87dc-45c52209df1d',NULL,NULL);
INSERT INTO "journal_change" VALUES(10,2,'campaign','018cc0d1-6e80-70b0-a290-5ecbf088b11d',NULL,NULL);
INSERT INTO "journal_change" VALUES(11,2,'campaign_response','018cc0d1-6e80-7072-9f93-6dec404d2235',NULL,NULL);
INSERT INTO "journal_change" VALUES(12,2,'indicator','018cc0d1-6e80-7f2f-a04a-9fd43da57ed2',NULL,NULL);
INSERT INTO "journal_change" VALUES(13,2,'target','018cc0d1-6e80-791e-ae7c-7446da0e17ef',NULL,NULL);
INSERT INTO "journal_change" VALUES(14,2,'bloc','018cc0d1-6e80-7b93-bfcd-1ae4ed0ad4b6',NULL,NULL);
INSERT INTO "journal_change" VALUES(15,2,'bloc_member','018cc0d1-6e80-744b-9038-5046467a7486',NULL,NULL);
INSERT INTO "journal_change" VALUES(16,2,'criteria_table','018cc0d1-6e80-7e55-bc4d-97a6cfa2f746',NULL,NULL);
INSERT INTO "journal_change" VALUES(17,2,'criterion','018cc0d1-6e80-7390-8e3e-d5998dfab626',NULL,NULL);
INSERT INTO "journal_change" VALUES(18,2,'rating_band','018cc0d1-6e80-7330-9f20-61b7bb284b5f',NULL,NULL);
INSERT INTO "journal_change" VALUES(19,2,'award_quota','018cc0d1-6e80-7d75-9de2-ab575e6d94c9',NULL,NULL);
INSERT INTO "journal_change" VALUES(20,2,'activity','018cc0d1-6e80-75c3-a8ec-d8236d77c014',NULL,NULL);
INSERT INTO "journal_change" VALUES(21,2,'incident','018cc0d1-6e80-7f23-9c11-37026577cb89',NULL,NULL);
INSERT INTO "journal_change" VALUES(22,3,'activity','018cc0d1-6e80-7d93-9ec6-5b3a097ad87e',NULL,NULL);
INSERT INTO "journal_change" VALUES(23,4,'activity','018cc0d1-6e80-7d93-9ec6-5b3a097ad87e','{"#actor":"aaaa.1","#extra":{},"#lamport":40,"#updated_at":"2024-06-11T08:00:00+07:00","#updated_by":"Máy 1","#version":"aaaa.1:1,d07a.1:1","title":"Máy một sửa"}','{"#actor":"bbbb.1","#extra":{"cot_moi":"đỏ"},"#lamport":50,"#updated_at":"2024-06-12T08:00:00+07:00","#updated_by":"Máy 2","#version":"aaaa.1:1,bbbb.1:1,d07a.1:1","title":"Máy hai sửa"}');
INSERT INTO "journal_change" VALUES(24,5,'activity','018cc0d1-6e80-7d93-9ec6-5b3a097ad87e','{"#version":"aaaa.1:1,bbbb.1:1,d07a.1:1"}','{"#version":"aaaa.1:1,bbbb.1:1,cccc.1:1,d07a.1:1"}');
INSERT INTO "journal_change" VALUES(25,6,'activity','018cc0d1-6e80-75d2-87ec-4768bc51cd78',NULL,NULL);
INSERT INTO "journal_change" VALUES(26,7,'activity','018cc0d1-6e80-75d2-87ec-4768bc51cd78','{"#actor":"aaaa.1","#lamport":41,"#updated_at":"2024-06-11T08:00:00+07:00","#updated_by":"Máy 1","#version":"aaaa.1:1,d07a.1:1","title":"Tuần lễ sạch"}','{"#actor":"bbbb.1","#lamport":60,"#updated_at":"2024-06-12T08:00:00+07:00","#updated_by":"Máy 2","#version":"aaaa.1:1,bbbb.1:1,d07a.1:1","title":"Tuần lễ rất sạch"}');
INSERT INTO "journal_change" VALUES(27,8,'activity','018cc0d1-6e80-75d2-87ec-4768bc51cd78','{"#actor":"bbbb.1","#lamport":60,"#updated_at":"2024-06-12T08:00:00+07:00","#updated_by":"Máy 2","#version":"aaaa.1:1,bbbb.1:1,d07a.1:1","title":"Tuần lễ rất sạch"}','{"#actor":"aaaa.1","#lamport":41,"#updated_at":"2024-06-11T08:00:00+07:00","#updated_by":"Máy 1","#version":"aaaa.1:1,d07a.1:1","title":"Tuần lễ sạch"}');
INSERT INTO "journal_change" VALUES(28,9,'document','018cc0d1-6e80-7ddc-bfc0-c4272898cbc7',NULL,NULL);
INSERT INTO "journal_change" VALUES(29,9,'document','018cc0d1-6e80-72a4-ba51-418d65fb5d24',NULL,NULL);
INSERT INTO "journal_change" VALUES(30,10,'unit_lineage','018cc0d1-6e80-7110-acb0-5c2db5170e3e',NULL,NULL);
INSERT INTO "journal_change" VALUES(31,10,'period','018cc0d1-6e80-7cd8-9279-7e8f6e0a787e',NULL,NULL);
INSERT INTO "journal_change" VALUES(32,10,'period_lock','018cc0d1-6e80-7291-993f-8a15c829d7fa',NULL,NULL);
INSERT INTO "journal_change" VALUES(33,10,'result','018cc0d1-6e80-781f-aa82-95bcc3b12006',NULL,NULL);
INSERT INTO "journal_change" VALUES(34,10,'submission','018cc0d1-6e80-7c7e-8415-63d48670eda2',NULL,NULL);
INSERT INTO "journal_change" VALUES(35,10,'score_sheet','018cc0d1-6e80-70f0-a77c-f5b5ff1fbf32',NULL,NULL);
INSERT INTO "journal_change" VALUES(36,10,'score_entry','018cc0d1-6e80-71fe-9003-6336a69a8a3f',NULL,NULL);
INSERT INTO "journal_change" VALUES(37,10,'score_review','018cc0d1-6e80-72fb-bb76-2f15a98866a0',NULL,NULL);
INSERT INTO "journal_change" VALUES(38,10,'sheet_move','018cc0d1-6e80-7ffd-b105-cf83bee59024',NULL,NULL);
INSERT INTO "journal_change" VALUES(39,10,'tie_vote','018cc0d1-6e80-7bca-8b06-aa661a9e9f2c',NULL,NULL);
INSERT INTO "journal_change" VALUES(40,10,'published_score','018cc0d1-6e80-7643-a102-38767c2c4ad8',NULL,NULL);
INSERT INTO "journal_change" VALUES(41,10,'unit','018cc0d1-6e80-7962-8fa2-2ece8f46dfe1',NULL,NULL);
INSERT INTO "journal_change" VALUES(42,10,'unit_version','018cc0d1-6e80-7121-8888-ebcae53a4a95',NULL,NULL);
INSERT INTO "journal_change" VALUES(43,10,'unit_lineage','018cc0d1-6e80-7ac8-b887-13a418577b0b',NULL,NULL);
INSERT INTO "journal_change" VALUES(44,10,'document','018cc0d1-6e80-7c5c-8241-b6da54f27d52',NULL,NULL);
INSERT INTO "journal_change" VALUES(45,10,'period','018cc0d1-6e80-7dfc-ada2-c91c44043595',NULL,NULL);
INSERT INTO "journal_change" VALUES(46,10,'period_lock','018cc0d1-6e80-7972-a572-5f46a230dd7b',NULL,NULL);
INSERT INTO "journal_change" VALUES(47,10,'campaign','018cc0d1-6e80-72ec-9dd3-f5aedad63a3c',NULL,NULL);
INSERT INTO "journal_change" VALUES(48,10,'campaign_response','018cc0d1-6e80-7e76-845a-11fe7940d67f',NULL,NULL);
INSERT INTO "journal_change" VALUES(49,10,'indicator','018cc0d1-6e80-79fa-9f0d-1f229db6b5d6',NULL,NULL);
INSERT INTO "journal_change" VALUES(50,10,'target','018cc0d1-6e80-7015-8803-5002575f91ca',NULL,NULL);
INSERT INTO "journal_change" VALUES(51,10,'result','018cc0d1-6e80-7119-bad7-8aa1c275fda1',NULL,NULL);
INSERT INTO "journal_change" VALUES(52,10,'bloc','018cc0d1-6e80-7359-b5f0-3e5e068c77ba',NULL,NULL);
INSERT INTO "journal_change" VALUES(53,10,'bloc_member','018cc0d1-6e80-78b6-a4bc-72b6d1777025',NULL,NULL);
INSERT INTO "journal_change" VALUES(54,10,'criteria_table','018cc0d1-6e80-7ebd-ba05-11df19f4b774',NULL,NULL);
INSERT INTO "journal_change" VALUES(55,10,'criterion','018cc0d1-6e80-76dd-92d4-fcc465cb99bb',NULL,NULL);
INSERT INTO "journal_change" VALUES(56,10,'rating_band','018cc0d1-6e80-7fd6-a10e-a14832491125',NULL,NULL);
INSERT INTO "journal_change" VALUES(57,10,'award_quota','018cc0d1-6e80-74eb-9cca-7bd80eaa8778',NULL,NULL);
INSERT INTO "journal_change" VALUES(58,10,'activity','018cc0d1-6e80-7da2-9acd-ab3ac5c34307',NULL,NULL);
INSERT INTO "journal_change" VALUES(59,10,'incident','018cc0d1-6e80-75e7-b740-c902c2077cad',NULL,NULL);
INSERT INTO "journal_change" VALUES(60,10,'submission','018cc0d1-6e80-7ce8-ac11-5735ec39fc06',NULL,NULL);
INSERT INTO "journal_change" VALUES(61,10,'score_sheet','018cc0d1-6e80-7f96-a2ba-6744862c46ca',NULL,NULL);
INSERT INTO "journal_change" VALUES(62,10,'score_entry','018cc0d1-6e80-7563-844f-0c70877de827',NULL,NULL);
INSERT INTO "journal_change" VALUES(63,10,'score_review','018cc0d1-6e80-701e-8865-5221a5c91276',NULL,NULL);
INSERT INTO "journal_change" VALUES(64,10,'sheet_move','018cc0d1-6e80-76b7-9d8d-92c328359b0a',NULL,NULL);
INSERT INTO "journal_change" VALUES(65,10,'tie_vote','018cc0d1-6e80-7891-a751-f515651730ce',NULL,NULL);
INSERT INTO "journal_change" VALUES(66,10,'published_score','018cc0d1-6e80-785b-bcf7-3db0098fab1d',NULL,NULL);
INSERT INTO "journal_change" VALUES(67,11,'period_lock','018cc0d1-6e80-7c9b-ba99-66e298310ed9',NULL,NULL);
INSERT INTO "journal_change" VALUES(68,12,'unit','018cc0d1-6e80-790c-b9f2-5193df8d2256','{"#actor":"seed.1","#lamport":1,"#updated_at":"2024-01-01T00:00:00+07:00","#updated_by":"Hạt giống","#version":"seed.1:1","label":"Tỉnh Lai Châu"}','{"#actor":"h07a.1","#lamport":62,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Nguyễn Thị Lan","#version":"h07a.1:1,seed.1:1","label":"Tỉnh Lai Châu (sửa)"}');
INSERT INTO "journal_change" VALUES(69,13,'closing','018cc0d1-6e80-7cf1-867f-6a7e1a575c67',NULL,NULL);
INSERT INTO "journal_change" VALUES(70,13,'acceptance','018cc0d1-6e80-7753-bb34-cbc2d4ea5197',NULL,NULL);
INSERT INTO "journal_change" VALUES(71,14,'activity','018cc0d1-6e80-75d2-87ec-4768bc51cd78','{"#actor":"aaaa.1","#lamport":41,"#updated_at":"2024-06-11T08:00:00+07:00","#updated_by":"Máy 1","#version":"aaaa.1:1,d07a.1:1","details":{},"home":"018cc0d1-6e80-7b1a-8696-70da9817d17a","title":"Tuần lễ sạch"}','{"#actor":"h07a.1","#lamport":65,"#updated_at":"2024-06-15T01:00:00+00:00","#updated_by":"Lò Văn Hà","#version":"aaaa.1:1,d07a.1:1,h07a.1:1","details":{"genre":"TIN"},"home":"018cc0d1-6e80-790c-b9f2-5193df8d2256","title":"Ghi ở phiên bản 3"}');
CREATE TABLE journal_step (
    id INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    label TEXT NOT NULL,
    undoes_id INTEGER REFERENCES journal_step (id) ON DELETE RESTRICT
) STRICT;
INSERT INTO "journal_step" VALUES(1,'2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','office.found','12',NULL);
INSERT INTO "journal_step" VALUES(2,'2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','bundle.import','TD_106_12_NOP_20240615_0001_6391.xlsx',NULL);
INSERT INTO "journal_step" VALUES(3,'2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','bundle.import','TD_106_12_NOP_20240615_0010_b29d.xlsx',NULL);
INSERT INTO "journal_step" VALUES(4,'2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','bundle.import','TD_106_12_NOP_20240615_0011_35ad.xlsx',NULL);
INSERT INTO "journal_step" VALUES(5,'2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','bundle.import','TD_106_12_NOP_20240615_0012_d3e5.xlsx',NULL);
INSERT INTO "journal_step" VALUES(6,'2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','bundle.import','TD_106_12_NOP_20240615_0020_dad2.xlsx',NULL);
INSERT INTO "journal_step" VALUES(7,'2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','bundle.import','TD_106_12_NOP_20240615_0021_1c23.xlsx',NULL);
INSERT INTO "journal_step" VALUES(8,'2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','bundle.undo','TD_106_12_NOP_20240615_0021_1c23.xlsx',7);
INSERT INTO "journal_step" VALUES(9,'2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','bundle.import','TD_106_12_NOP_20240615_0022_ca3e.xlsx',NULL);
INSERT INTO "journal_step" VALUES(10,'2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','bundle.import','',NULL);
INSERT INTO "journal_step" VALUES(11,'2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','test.save','',NULL);
INSERT INTO "journal_step" VALUES(12,'2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','test.save','',NULL);
INSERT INTO "journal_step" VALUES(13,'2024-06-15T01:00:00+00:00','Lò Văn Hà','period.close','',NULL);
INSERT INTO "journal_step" VALUES(14,'2024-06-15T01:00:00+00:00','Lò Văn Hà','activity.save','',NULL);
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
INSERT INTO "office" VALUES(1,'018cc0d1-6e80-790c-b9f2-5193df8d2256','province','Lò Văn Hà','h07a',1,'00112233',8,65,1,'01901968-8a80-7000-baa9-63918171eb74','','','','',0,'',0);
CREATE TABLE own_epoch (
    id INTEGER NOT NULL PRIMARY KEY,
    epoch_id TEXT NOT NULL,
    replica TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    parent_epoch_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    began_at TEXT NOT NULL
) STRICT;
INSERT INTO "own_epoch" VALUES(1,'00112233','h07a',1,'','founded','');
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
INSERT INTO "peer_epoch" VALUES(1,'018cc0d1-6e80-7b1a-8696-70da9817d17a','00112233','d07a',1,'','[[0,41],[50,60]]',7,'2024-06-15T08:00:00+07:00','2024-06-15T08:10:00+07:00','0.1.0','["TDX/1.0","TDX/1.1","TDX/1.2"]',0,'','',0,'[]',0,'[]');
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
INSERT INTO "period" VALUES(1,'018cc0d1-6e80-7cd8-9279-7e8f6e0a787e','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'SOXWZOKAONNVPSIL','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','h1 6 thang dau nam 2024',X'1E3601392B20312A0126223A01312130011E321E301E321E3401000100010105010100010201000101010001010101000001010101010101010101010101010101',NULL,'H1',2024,'SAU_THANG','6 tháng đầu năm 2024','2024-01-01','2024-06-30',NULL,NULL,0);
INSERT INTO "period" VALUES(2,'018cc0d1-6e80-7dfc-ada2-c91c44043595','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'THFJAZGPWMHQYKHW','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','o code o name o note',X'330131203027010001000101010100000201010101',NULL,'Ô code',2000,'THANG','Ô name','2024-02-29','2024-02-29','2024-02-29','Ô note',1);
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
INSERT INTO "period_lock" VALUES(1,'018cc0d1-6e80-7291-993f-8a15c829d7fa','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'MFOL6Y26WCIA7QXR','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','6 thang dau nam 2024 – h1',X'1E3601392B20312A0126223A01312130011E321E301E321E34011EE28093012B1E31010001000101050101000102010001010100010101010001000101000001010101010101010101010101010101010201',NULL,1,NULL,1,NULL,NULL,NULL,NULL,0);
INSERT INTO "period_lock" VALUES(2,'018cc0d1-6e80-7972-a572-5f46a230dd7b','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'73GKCCEKGYNSMIQ2','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','6 thang dau nam 2024 – h1 huyen tam duong o reason o note',X'1E3601392B20312A0126223A01312130011E321E301E321E34011EE28093012B1E31010001000101050101000102010001010100010101010001000101000001010101010101010101010101010101010201',NULL,1,2,1,'2024-02-29','2024-02-29','Ô reason','Ô note',1);
INSERT INTO "period_lock" VALUES(3,'018cc0d1-6e80-7c9b-ba99-66e298310ed9','018cc0d1-6e80-790c-b9f2-5193df8d2256','h07a.1:1',61,'h07a.1',0,3,'KTHH76BK7YSUC3NQ','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','6 thang dau nam 2024 – h1',X'1E3601392B20312A0126223A01312130011E321E301E321E34011EE28093012B1E31010001000101050101000102010001010100010101010001000101000001010101010101010101010101010101010201',NULL,1,NULL,1,NULL,NULL,NULL,NULL,0);
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
INSERT INTO "published_score" VALUES(1,'018cc0d1-6e80-7643-a102-38767c2c4ad8','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'AWDD65ND32NXWX6X','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','btc-01/2024/1 – bang tieu chi khoi huyen – huyen tam duong – 6 thang dau nam 2024 – h1 i.1 – tin, bai ve dien hinh tien tien i.1 tin, bai ve dien hinh tien tien',X'2339241F2D1E301E311F2F1E321E301E321E341F2F1E31011EE28093012320312A01392C283A01242B2C012E2B332C012B3A3F2831011EE28093012B3A3F28310139203001263B34312A011EE28093011E3601392B20312A0126223A01312130011E321E301E321E34011EE28093012B1E310100010101010101010101010101010001000103010100010101010001010500010105010001010106010001000101010601000101010001010201010001000100010105010100010201000101010001010101000100010100000202020101010101010101010101020101010101010101010101010101010101010101020101010102010102010101010101010101010101010101010101010101010201',NULL,1,1,'I.1','Tin, bài về điển hình tiên tiến',NULL,0,0,NULL,NULL,NULL,NULL,NULL,NULL,'7.5',NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "published_score" VALUES(2,'018cc0d1-6e80-785b-bcf7-3db0098fab1d','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'DIUXZPZJEGXYM5RY','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','btc-01/2024/1 – bang tieu chi khoi huyen – huyen tam duong – 6 thang dau nam 2024 – h1 i.1 – tin, bai ve dien hinh tien tien o code o name o table_hash o note',X'2339241F2D1E301E311F2F1E321E301E321E341F2F1E31011EE28093012320312A01392C283A01242B2C012E2B332C012B3A3F2831011EE28093012B3A3F28310139203001263B34312A011EE28093011E3601392B20312A0126223A01312130011E321E301E321E34011EE28093012B1E310100010101010101010101010101010001000103010100010101010001010500010105010001010106010001000101010601000101010001010201010001000100010105010100010201000101010001010101000100010100000202020101010101010101010101020101010101010101010101010101010101010101020101010102010102010101010101010101010101010101010101010101010201',NULL,1,1,'Ô code','Ô name',7,1,1,'12.345','12.345','12.345','12.345','12.345','12.345','12.345','Ô explanation',7,'HTXSNV','Ô table_hash','Ô note',1);
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
INSERT INTO "rating_band" VALUES(1,'018cc0d1-6e80-7330-9f20-61b7bb284b5f','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1',19,'d07a.1',0,5,'66SYTJMB7U6BQJYA','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','btc-01/2024/1 – bang tieu chi khoi huyen',X'2320312A01392C283A01242B2C012E2B332C012B3A3F2831011EE28093012339241F2D1E301E3101000103010100010101010001010500010105010001010106010001000101010101010000020101010101010101010101010101010101010101020202010101',NULL,1,'HTXSNV','90',0,'85',NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "rating_band" VALUES(2,'018cc0d1-6e80-7fd6-a10e-a14832491125','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'R6K7QMJLDNFUC47N','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','btc-01/2024/1 – bang tieu chi khoi huyen o note',X'2320312A01392C283A01242B2C012E2B332C012B3A3F2831011EE28093012339241F2D1E301E3101000103010100010101010001010500010105010001010106010001000101010101010000020101010101010101010101010101010101010101020202010101',NULL,1,'HTXSNV','12.345',1,'12.345','12.345','THANH_VIEN','XUONG',7,'Ô note',1);
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
INSERT INTO "result" VALUES(1,'018cc0d1-6e80-781f-aa82-95bcc3b12006','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'OUYKIY2KMD5M6B5Z','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','thu ngan sach tren dia ban – ct-01 huyen tam duong 6 thang dau nam 2024 – h1',X'392B3A01312A2231013820242B013937283101262C2001232031011EE280930124391F2D1E301E310100010101000101010100010501010001010101000106010001020100010001010101010000020101010101010101010101010101010101010101010202010101',NULL,1,2,1,'2150',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "result" VALUES(2,'018cc0d1-6e80-7119-bad7-8aa1c275fda1','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'KWUSXORLXQQAZDAX','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','thu ngan sach tren dia ban – ct-01 huyen tam duong 6 thang dau nam 2024 – h1 o explanation o note',X'392B3A01312A2231013820242B013937283101262C2001232031011EE280930124391F2D1E301E310100010101000101010100010501010001010101000106010001020100010001010101010000020101010101010101010101010101010101010101010202010101',NULL,1,2,1,'12.345',1,'12.345','12.345','12.345','12.345','12.345','Ô explanation','Ô note',1);
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
INSERT INTO "score_entry" VALUES(1,'018cc0d1-6e80-71fe-9003-6336a69a8a3f','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'VOEM2NU6YNWWOQGG','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','btc-01/2024/1 – bang tieu chi khoi huyen – huyen tam duong – 6 thang dau nam 2024 – h1 i.1 – tin, bai ve dien hinh tien tien',X'2339241F2D1E301E311F2F1E321E301E321E341F2F1E31011EE28093012320312A01392C283A01242B2C012E2B332C012B3A3F2831011EE28093012B3A3F28310139203001263B34312A011EE28093011E3601392B20312A0126223A01312130011E321E301E321E34011EE28093012B1E310100010101010101010101010101010001000103010100010101010001010500010105010001010106010001000101010601000101010001010201010001000100010105010100010201000101010001010101000100010100000202020101010101010101010101020101010101010101010101010101010101010101020101010102010102010101010101010101010101010101010101010101010201',NULL,1,1,0,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,0);
INSERT INTO "score_entry" VALUES(2,'018cc0d1-6e80-7563-844f-0c70877de827','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'ZF37ORUDZKPZ24AH','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','btc-01/2024/1 – bang tieu chi khoi huyen – huyen tam duong – 6 thang dau nam 2024 – h1 i.1 – tin, bai ve dien hinh tien tien o reason o evidence o note',X'2339241F2D1E301E311F2F1E321E301E321E341F2F1E31011EE28093012320312A01392C283A01242B2C012E2B332C012B3A3F2831011EE28093012B3A3F28310139203001263B34312A011EE28093011E3601392B20312A0126223A01312130011E321E301E321E34011EE28093012B1E310100010101010101010101010101010001000103010100010101010001010500010105010001010106010001000101010601000101010001010201010001000100010105010100010201000101010001010101000100010100000202020101010101010101010101020101010101010101010101010101010101010101020101010102010102010101010101010101010101010101010101010101010201',NULL,1,1,1,'12.345','12.345','12.345','Ô reason','Ô evidence','Ô note',1,'12.345',1);
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
INSERT INTO "score_review" VALUES(1,'018cc0d1-6e80-72fb-bb76-2f15a98866a0','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'4FQQG7CKIUVMTLJ4','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','btc-01/2024/1 – bang tieu chi khoi huyen – huyen tam duong – 6 thang dau nam 2024 – h1 i.1 – tin, bai ve dien hinh tien tien',X'2339241F2D1E301E311F2F1E321E301E321E341F2F1E31011EE28093012320312A01392C283A01242B2C012E2B332C012B3A3F2831011EE28093012B3A3F28310139203001263B34312A011EE28093011E3601392B20312A0126223A01312130011E321E301E321E34011EE28093012B1E310100010101010101010101010101010001000103010100010101010001010500010105010001010106010001000101010601000101010001010201010001000100010105010100010201000101010001010101000100010100000202020101010101010101010101020101010101010101010101010101010101010101020101010102010102010101010101010101010101010101010101010101010201',NULL,1,1,'KHOI',1,'7.5',NULL,NULL,0);
INSERT INTO "score_review" VALUES(2,'018cc0d1-6e80-701e-8865-5221a5c91276','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'MAJW63AZCS6VPWI6','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','btc-01/2024/1 – bang tieu chi khoi huyen – huyen tam duong – 6 thang dau nam 2024 – h1 i.1 – tin, bai ve dien hinh tien tien o reason o note',X'2339241F2D1E301E311F2F1E321E301E321E341F2F1E31011EE28093012320312A01392C283A01242B2C012E2B332C012B3A3F2831011EE28093012B3A3F28310139203001263B34312A011EE28093011E3601392B20312A0126223A01312130011E321E301E321E34011EE28093012B1E310100010101010101010101010101010001000103010100010101010001010500010105010001010106010001000101010601000101010001010201010001000100010105010100010201000101010001010101000100010100000202020101010101010101010101020101010101010101010101010101010101010101020101010102010102010101010101010101010101010101010101010101010201',NULL,1,1,'KHOI',7,'12.345','Ô reason','Ô note',1);
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
INSERT INTO "score_sheet" VALUES(1,'018cc0d1-6e80-70f0-a77c-f5b5ff1fbf32','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'QBFQQGYOYJXOAXG5','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','btc-01/2024/1 – bang tieu chi khoi huyen huyen tam duong 6 thang dau nam 2024 – h1',X'2320312A01392C283A01242B2C012E2B332C012B3A3F2831011EE28093012339241F2D1E301E3101000103010100010101010001010500010105010001010106010001000101010101010000020101010101010101010101010101010101010101020202010101',NULL,1,2,1,'NHAP',NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "score_sheet" VALUES(2,'018cc0d1-6e80-7f96-a2ba-6744862c46ca','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'3D7NJOQUIPMELLOG','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','btc-01/2024/1 – bang tieu chi khoi huyen huyen tam duong 6 thang dau nam 2024 – h1 o prepared_by o table_hash o note',X'2320312A01392C283A01242B2C012E2B332C012B3A3F2831011EE28093012339241F2D1E301E3101000103010100010101010001010500010105010001010106010001000101010101010000020101010101010101010101010101010101010101020202010101',NULL,1,2,1,'NHAP','Ô prepared_by','2024-02-29','Ô note',1,7,'Ô table_hash');
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
INSERT INTO "sheet_move" VALUES(1,'018cc0d1-6e80-7ffd-b105-cf83bee59024','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'QIND2GANFK5C5ZER','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','btc-01/2024/1 – bang tieu chi khoi huyen – huyen tam duong – 6 thang dau nam 2024 – h1',X'2339241F2D1E301E311F2F1E321E301E321E341F2F1E31011EE28093012320312A01392C283A01242B2C012E2B332C012B3A3F2831011EE28093012B3A3F28310139203001263B34312A011EE28093011E3601392B20312A0126223A01312130011E321E301E321E34011EE28093012B1E310100010101010101010101010101010001000103010100010101010001010500010105010001010106010001000101010601000101010001010201010001000100010105010100010201000101010001010101000100010100000202020101010101010101010101020101010101010101010101010101010101010101020101010102010102010101010101010101010101010101010101010101010201',NULL,1,1,1,'DANG_THAM_DINH','2024-06-14',NULL,NULL,NULL,NULL,0);
INSERT INTO "sheet_move" VALUES(2,'018cc0d1-6e80-76b7-9d8d-92c328359b0a','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'SINZR5JSCGTFIAWU','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','btc-01/2024/1 – bang tieu chi khoi huyen – huyen tam duong – 6 thang dau nam 2024 – h1 o person o reason 15/kh-ubnd – ke hoach cong tac thi dua nam 2024 o note',X'2339241F2D1E301E311F2F1E321E301E321E341F2F1E31011EE28093012320312A01392C283A01242B2C012E2B332C012B3A3F2831011EE28093012B3A3F28310139203001263B34312A011EE28093011E3601392B20312A0126223A01312130011E321E301E321E34011EE28093012B1E310100010101010101010101010101010001000103010100010101010001010500010105010001010106010001000101010601000101010001010201010001000100010105010100010201000101010001010101000100010100000202020101010101010101010101020101010101010101010101010101010101010101020101010102010102010101010101010101010101010101010101010101010201',NULL,1,7,7,'NHAP','2024-02-29','Ô person','Ô reason',1,'Ô note',1);
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
INSERT INTO "submission" VALUES(1,'018cc0d1-6e80-7c7e-8415-63d48670eda2','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'PLLGF5Z5SDUQPFSH','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','huyen tam duong bao cao so ket phong trao thi dua 6 thang 6 thang dau nam 2024 – h1',X'23203201242032013834012E283901352B32312A013937203201392B2C01263A20011E3601392B20312A0100010501000105010001010001050100010101010100010102010001010100010101000100010105010100000201010101010101010101010101010101010101010101010101010101010101',NULL,2,'Báo cáo sơ kết phong trào thi đua 6 tháng',1,'2024-06-10','2024-06-12',NULL,NULL,0);
INSERT INTO "submission" VALUES(2,'018cc0d1-6e80-7ce8-ac11-5735ec39fc06','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'7DM5TDT6ZBETLX4U','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','huyen tam duong o subject 6 thang dau nam 2024 – h1 o document_number i.1 – tin, bai ve dien hinh tien tien o note',X'3301383A232D272439010001000101010101010100000201010101010101',NULL,2,'Ô subject',1,'2024-02-29','2024-02-29','Ô document_number','Ô note',1);
CREATE TABLE submission_criteria (
    owner_id INTEGER NOT NULL REFERENCES submission (id) ON DELETE RESTRICT,
    target_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE RESTRICT
) STRICT;
INSERT INTO "submission_criteria" VALUES(2,1);
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
INSERT INTO "target" VALUES(1,'018cc0d1-6e80-791e-ae7c-7446da0e17ef','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1',13,'d07a.1',0,5,'XYO7WRGEOIOEWBIR','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','thu ngan sach tren dia ban – ct-01 huyen tam duong',X'392B3A01312A2231013820242B013937283101262C2001232031011EE280930124391F2D1E301E310100010101000101010100010501010001010101000106010001020100010001010101010000020101010101010101010101010101010101010101010202010101',NULL,1,2,2024,'2236',NULL,NULL,0,NULL,NULL,NULL,0);
INSERT INTO "target" VALUES(2,'018cc0d1-6e80-7015-8803-5002575f91ca','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'2MDJJFOHHOGKJKPQ','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','thu ngan sach tren dia ban – ct-01 huyen tam duong o document_number o note',X'392B3A01312A2231013820242B013937283101262C2001232031011EE280930124391F2D1E301E310100010101000101010100010501010001010101000106010001020100010001010101010000020101010101010101010101010101010101010101010202010101',NULL,1,2,2000,'12.345','12.345','12.345',1,'Ô document_number','2024-02-29','Ô note',1);
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
INSERT INTO "tie_vote" VALUES(1,'018cc0d1-6e80-7bca-8b06-aa661a9e9f2c','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'BV5ANBMDO44PFS43','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','khoi cac huyen, thanh pho – 2024 btc-01/2024/1 – bang tieu chi khoi huyen 6 thang dau nam 2024 – h1 huyen tam duong 15/kh-ubnd – ke hoach cong tac thi dua nam 2024',X'2E2B332C01242024012B3A3F28311F2C01392B20312B01352B33011EE28093011E321E301E321E340100010105010001050100010101060101000101020101000101050001000101010100000201010101010101010101010101010101010101010101010101',NULL,1,1,1,2,5,8,1,NULL,0);
INSERT INTO "tie_vote" VALUES(2,'018cc0d1-6e80-7891-a751-f515651730ce','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'PVXQ3AKTSLEVLW5F','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','khoi cac huyen, thanh pho – 2024 btc-01/2024/1 – bang tieu chi khoi huyen 6 thang dau nam 2024 – h1 huyen tam duong 15/kh-ubnd – ke hoach cong tac thi dua nam 2024 o note',X'2E2B332C01242024012B3A3F28311F2C01392B20312B01352B33011EE28093011E321E301E321E340100010105010001050100010101060101000101020101000101050001000101010100000201010101010101010101010101010101010101010101010101',NULL,1,1,1,2,7,7,1,'Ô note',1);
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
INSERT INTO "unit" VALUES(1,'018cc0d1-6e80-790c-b9f2-5193df8d2256','018cc0d1-6e80-790c-b9f2-5193df8d2256','h07a.1:1,seed.1:1',62,'h07a.1',0,4,'7KI5XLV644YOLCWU','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','tinh lai chau (sua)',X'392C312B012F202C01242B223A011F28383B201F29010001030101000101010001010101000101030101000002010101020101020101010101010101',NULL,'Tỉnh Lai Châu (sửa)',NULL,NULL,0);
INSERT INTO "unit" VALUES(2,'018cc0d1-6e80-7b1a-8696-70da9817d17a','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1,seed.1:1',2,'d07a.1',0,5,'DFJZECUZ4676SH4Q','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','huyen tam duong',X'2B3A3F28310139203001263B34312A0100010101060100010101000101020101000002010101010201010201010101',NULL,'Huyện Tam Đường',NULL,NULL,0);
INSERT INTO "unit" VALUES(3,'018cc0d1-6e80-7a00-90bb-c8ef05b3badd','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1,seed.1:1',3,'d07a.1',0,5,'O5JM7TKUR3OMN3MP','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','xa binh lu',X'3E2001232C312B012F3B01000104000102010100010100000201020101010201',NULL,'Xã Bình Lư',NULL,NULL,0);
INSERT INTO "unit" VALUES(4,'018cc0d1-6e80-7962-8fa2-2ece8f46dfe1','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'MDYUEVN4AYEXNNNN','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','o label o note',X'33012F2023272F0100010001010101010000020101010101',NULL,'Ô label',7,'Ô note',1);
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
INSERT INTO "unit_lineage" VALUES(1,'018cc0d1-6e80-7110-acb0-5c2db5170e3e','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'TNS5CWEHCANIAMIG','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','huyen tam duong xa binh lu',X'2B3A3F28310139203001263B34312A0100010101060100010101000101020101000002010101010201010201010101',NULL,2,3,'MOT_PHAN','2025-07-01',NULL,NULL,0);
INSERT INTO "unit_lineage" VALUES(2,'018cc0d1-6e80-7ac8-b887-13a418577b0b','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'UMVV3E6HAD4RKQ7F','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','huyen tam duong huyen tam duong o legal_basis o note',X'2B3A3F28310139203001263B34312A0100010101060100010101000101020101000002010101010201010201010101',NULL,2,2,'TOAN_BO','2024-02-29','Ô legal_basis','Ô note',1);
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
INSERT INTO "unit_version" VALUES(1,'018cc0d1-6e80-7e14-8553-af56161cefc1','018cc0d1-6e80-790c-b9f2-5193df8d2256','h07a.1:1',2,'h07a.1',0,1,'5OGCUDQTFSJLNOH2','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','tinh lai chau (sua) 12 tinh lai chau',X'392C312B012F202C01242B223A01000103010100010101000101010100000201010102010102010101',NULL,1,'12','Tỉnh Lai Châu',NULL,'TINH','T',NULL,'2004-01-01',NULL,NULL,0,NULL,0);
INSERT INTO "unit_version" VALUES(2,'018cc0d1-6e80-7d6d-a9b3-9b923aa1de37','018cc0d1-6e80-7b1a-8696-70da9817d17a','d07a.1:1,h07a.1:1',5,'d07a.1',0,5,'TTKYNDXH3NUASY3S','2024-06-15T01:00:00+00:00','Nguyễn Thị Lan','huyen tam duong 106 huyen tam duong tinh lai chau (sua)',X'2B3A3F28310139203001263B34312A0100010101060100010101000101020101000002010101010201010201010101',NULL,2,'106','Huyện Tam Đường',NULL,'HUYEN','H',1,'2004-01-01',NULL,NULL,0,NULL,0);
INSERT INTO "unit_version" VALUES(3,'018cc0d1-6e80-7121-8888-ebcae53a4a95','018cc0d1-6e80-7b1a-8696-70da9817d17a','e77b.3:1',11,'e77b.3',0,5,'GPKLWCYUJDCKUF3S','2024-06-10T08:00:00+07:00','Vàng Thị Mỷ','huyen tam duong o code o name o short_name huyen tam duong o legal_basis o note',X'330131203027010001000101010100000201010101',NULL,2,'Ô code','Ô name','Ô short_name','TINH','TW',2,'2024-02-29','2024-02-29','Ô legal_basis',1,'Ô note',1);
CREATE INDEX journal_step_undoes_id ON journal_step (undoes_id);
CREATE INDEX journal_change_step_id ON journal_change (step_id);
CREATE INDEX journal_change_kind_uid ON journal_change (kind, uid);
CREATE INDEX bundle_uid ON bundle (uid);
CREATE INDEX bundle_step_id ON bundle (step_id);
CREATE UNIQUE INDEX unit_uid ON unit (uid);
CREATE INDEX unit_home ON unit (home);
CREATE INDEX unit_change_seq ON unit (change_seq);
CREATE INDEX unit_sort_key ON unit (sort_key);
CREATE UNIQUE INDEX unit_version_uid ON unit_version (uid);
CREATE INDEX unit_version_home ON unit_version (home);
CREATE INDEX unit_version_change_seq ON unit_version (change_seq);
CREATE INDEX unit_version_sort_key ON unit_version (sort_key);
CREATE INDEX unit_version_unit_id ON unit_version (unit_id);
CREATE INDEX unit_version_parent_id ON unit_version (parent_id);
CREATE UNIQUE INDEX unit_lineage_uid ON unit_lineage (uid);
CREATE INDEX unit_lineage_home ON unit_lineage (home);
CREATE INDEX unit_lineage_change_seq ON unit_lineage (change_seq);
CREATE INDEX unit_lineage_sort_key ON unit_lineage (sort_key);
CREATE INDEX unit_lineage_predecessor_id ON unit_lineage (predecessor_id);
CREATE INDEX unit_lineage_successor_id ON unit_lineage (successor_id);
CREATE UNIQUE INDEX document_uid ON document (uid);
CREATE INDEX document_home ON document (home);
CREATE INDEX document_change_seq ON document (change_seq);
CREATE INDEX document_sort_key ON document (sort_key);
CREATE UNIQUE INDEX period_uid ON period (uid);
CREATE INDEX period_home ON period (home);
CREATE INDEX period_change_seq ON period (change_seq);
CREATE INDEX period_sort_key ON period (sort_key);
CREATE UNIQUE INDEX period_lock_uid ON period_lock (uid);
CREATE INDEX period_lock_home ON period_lock (home);
CREATE INDEX period_lock_change_seq ON period_lock (change_seq);
CREATE INDEX period_lock_sort_key ON period_lock (sort_key);
CREATE INDEX period_lock_period_id ON period_lock (period_id);
CREATE INDEX period_lock_unit_id ON period_lock (unit_id);
CREATE UNIQUE INDEX campaign_uid ON campaign (uid);
CREATE INDEX campaign_home ON campaign (home);
CREATE INDEX campaign_change_seq ON campaign (change_seq);
CREATE INDEX campaign_sort_key ON campaign (sort_key);
CREATE INDEX campaign_parent_id ON campaign (parent_id);
CREATE UNIQUE INDEX campaign_response_uid ON campaign_response (uid);
CREATE INDEX campaign_response_home ON campaign_response (home);
CREATE INDEX campaign_response_change_seq ON campaign_response (change_seq);
CREATE INDEX campaign_response_sort_key ON campaign_response (sort_key);
CREATE INDEX campaign_response_campaign_id ON campaign_response (campaign_id);
CREATE INDEX campaign_response_unit_id ON campaign_response (unit_id);
CREATE UNIQUE INDEX indicator_uid ON indicator (uid);
CREATE INDEX indicator_home ON indicator (home);
CREATE INDEX indicator_change_seq ON indicator (change_seq);
CREATE INDEX indicator_sort_key ON indicator (sort_key);
CREATE INDEX indicator_parent_id ON indicator (parent_id);
CREATE INDEX indicator_document_id ON indicator (document_id);
CREATE UNIQUE INDEX target_uid ON target (uid);
CREATE INDEX target_home ON target (home);
CREATE INDEX target_change_seq ON target (change_seq);
CREATE INDEX target_sort_key ON target (sort_key);
CREATE INDEX target_indicator_id ON target (indicator_id);
CREATE INDEX target_unit_id ON target (unit_id);
CREATE UNIQUE INDEX result_uid ON result (uid);
CREATE INDEX result_home ON result (home);
CREATE INDEX result_change_seq ON result (change_seq);
CREATE INDEX result_sort_key ON result (sort_key);
CREATE INDEX result_indicator_id ON result (indicator_id);
CREATE INDEX result_unit_id ON result (unit_id);
CREATE INDEX result_period_id ON result (period_id);
CREATE UNIQUE INDEX bloc_uid ON bloc (uid);
CREATE INDEX bloc_home ON bloc (home);
CREATE INDEX bloc_change_seq ON bloc (change_seq);
CREATE INDEX bloc_sort_key ON bloc (sort_key);
CREATE INDEX bloc_document_id ON bloc (document_id);
CREATE UNIQUE INDEX bloc_member_uid ON bloc_member (uid);
CREATE INDEX bloc_member_home ON bloc_member (home);
CREATE INDEX bloc_member_change_seq ON bloc_member (change_seq);
CREATE INDEX bloc_member_sort_key ON bloc_member (sort_key);
CREATE INDEX bloc_member_bloc_id ON bloc_member (bloc_id);
CREATE INDEX bloc_member_unit_id ON bloc_member (unit_id);
CREATE UNIQUE INDEX criteria_table_uid ON criteria_table (uid);
CREATE INDEX criteria_table_home ON criteria_table (home);
CREATE INDEX criteria_table_change_seq ON criteria_table (change_seq);
CREATE INDEX criteria_table_sort_key ON criteria_table (sort_key);
CREATE INDEX criteria_table_bloc_id ON criteria_table (bloc_id);
CREATE INDEX criteria_table_document_id ON criteria_table (document_id);
CREATE UNIQUE INDEX criterion_uid ON criterion (uid);
CREATE INDEX criterion_home ON criterion (home);
CREATE INDEX criterion_change_seq ON criterion (change_seq);
CREATE INDEX criterion_sort_key ON criterion (sort_key);
CREATE INDEX criterion_table_id ON criterion (table_id);
CREATE INDEX criterion_parent_id ON criterion (parent_id);
CREATE INDEX criterion_indicator_id ON criterion (indicator_id);
CREATE UNIQUE INDEX activity_uid ON activity (uid);
CREATE INDEX activity_home ON activity (home);
CREATE INDEX activity_change_seq ON activity (change_seq);
CREATE INDEX activity_sort_key ON activity (sort_key);
CREATE INDEX activity_unit_id ON activity (unit_id);
CREATE UNIQUE INDEX score_sheet_uid ON score_sheet (uid);
CREATE INDEX score_sheet_home ON score_sheet (home);
CREATE INDEX score_sheet_change_seq ON score_sheet (change_seq);
CREATE INDEX score_sheet_sort_key ON score_sheet (sort_key);
CREATE INDEX score_sheet_table_id ON score_sheet (table_id);
CREATE INDEX score_sheet_unit_id ON score_sheet (unit_id);
CREATE INDEX score_sheet_period_id ON score_sheet (period_id);
CREATE UNIQUE INDEX score_entry_uid ON score_entry (uid);
CREATE INDEX score_entry_home ON score_entry (home);
CREATE INDEX score_entry_change_seq ON score_entry (change_seq);
CREATE INDEX score_entry_sort_key ON score_entry (sort_key);
CREATE INDEX score_entry_sheet_id ON score_entry (sheet_id);
CREATE INDEX score_entry_criterion_id ON score_entry (criterion_id);
CREATE INDEX campaign_documents_owner_id ON campaign_documents (owner_id);
CREATE INDEX campaign_documents_target_id ON campaign_documents (target_id);
CREATE INDEX activity_campaigns_owner_id ON activity_campaigns (owner_id);
CREATE INDEX activity_campaigns_target_id ON activity_campaigns (target_id);
CREATE INDEX activity_criteria_owner_id ON activity_criteria (owner_id);
CREATE INDEX activity_criteria_target_id ON activity_criteria (target_id);
CREATE UNIQUE INDEX rating_band_uid ON rating_band (uid);
CREATE INDEX rating_band_home ON rating_band (home);
CREATE INDEX rating_band_change_seq ON rating_band (change_seq);
CREATE INDEX rating_band_sort_key ON rating_band (sort_key);
CREATE INDEX rating_band_table_id ON rating_band (table_id);
CREATE UNIQUE INDEX award_quota_uid ON award_quota (uid);
CREATE INDEX award_quota_home ON award_quota (home);
CREATE INDEX award_quota_change_seq ON award_quota (change_seq);
CREATE INDEX award_quota_sort_key ON award_quota (sort_key);
CREATE INDEX award_quota_bloc_id ON award_quota (bloc_id);
CREATE INDEX award_quota_document_id ON award_quota (document_id);
CREATE UNIQUE INDEX incident_uid ON incident (uid);
CREATE INDEX incident_home ON incident (home);
CREATE INDEX incident_change_seq ON incident (change_seq);
CREATE INDEX incident_sort_key ON incident (sort_key);
CREATE INDEX incident_unit_id ON incident (unit_id);
CREATE INDEX incident_document_id ON incident (document_id);
CREATE UNIQUE INDEX submission_uid ON submission (uid);
CREATE INDEX submission_home ON submission (home);
CREATE INDEX submission_change_seq ON submission (change_seq);
CREATE INDEX submission_sort_key ON submission (sort_key);
CREATE INDEX submission_unit_id ON submission (unit_id);
CREATE INDEX submission_period_id ON submission (period_id);
CREATE UNIQUE INDEX score_review_uid ON score_review (uid);
CREATE INDEX score_review_home ON score_review (home);
CREATE INDEX score_review_change_seq ON score_review (change_seq);
CREATE INDEX score_review_sort_key ON score_review (sort_key);
CREATE INDEX score_review_sheet_id ON score_review (sheet_id);
CREATE INDEX score_review_criterion_id ON score_review (criterion_id);
CREATE UNIQUE INDEX sheet_move_uid ON sheet_move (uid);
CREATE INDEX sheet_move_home ON sheet_move (home);
CREATE INDEX sheet_move_change_seq ON sheet_move (change_seq);
CREATE INDEX sheet_move_sort_key ON sheet_move (sort_key);
CREATE INDEX sheet_move_sheet_id ON sheet_move (sheet_id);
CREATE INDEX sheet_move_document_id ON sheet_move (document_id);
CREATE UNIQUE INDEX tie_vote_uid ON tie_vote (uid);
CREATE INDEX tie_vote_home ON tie_vote (home);
CREATE INDEX tie_vote_change_seq ON tie_vote (change_seq);
CREATE INDEX tie_vote_sort_key ON tie_vote (sort_key);
CREATE INDEX tie_vote_bloc_id ON tie_vote (bloc_id);
CREATE INDEX tie_vote_table_id ON tie_vote (table_id);
CREATE INDEX tie_vote_period_id ON tie_vote (period_id);
CREATE INDEX tie_vote_unit_id ON tie_vote (unit_id);
CREATE INDEX tie_vote_minutes_id ON tie_vote (minutes_id);
CREATE UNIQUE INDEX published_score_uid ON published_score (uid);
CREATE INDEX published_score_home ON published_score (home);
CREATE INDEX published_score_change_seq ON published_score (change_seq);
CREATE INDEX published_score_sort_key ON published_score (sort_key);
CREATE INDEX published_score_sheet_id ON published_score (sheet_id);
CREATE INDEX published_score_criterion_id ON published_score (criterion_id);
CREATE INDEX incident_criteria_owner_id ON incident_criteria (owner_id);
CREATE INDEX incident_criteria_target_id ON incident_criteria (target_id);
CREATE INDEX submission_criteria_owner_id ON submission_criteria (owner_id);
CREATE INDEX submission_criteria_target_id ON submission_criteria (target_id);
CREATE UNIQUE INDEX own_epoch_epoch_id ON own_epoch (epoch_id);
CREATE UNIQUE INDEX peer_epoch_epoch_id ON peer_epoch (epoch_id);
CREATE INDEX peer_epoch_unit ON peer_epoch (unit);
CREATE UNIQUE INDEX peer_key_unit_key ON peer_key (unit, "key");
CREATE INDEX bundle_sha256 ON bundle (sha256);
CREATE INDEX aside_bundle_id ON aside (bundle_id);
CREATE INDEX aside_kind_uid ON aside (kind, uid);
CREATE INDEX aside_proposal ON aside (proposal);
CREATE UNIQUE INDEX closing_uid ON closing (uid);
CREATE INDEX closing_home ON closing (home);
CREATE INDEX closing_change_seq ON closing (change_seq);
CREATE INDEX closing_sort_key ON closing (sort_key);
CREATE INDEX closing_unit_id ON closing (unit_id);
CREATE INDEX closing_period_id ON closing (period_id);
CREATE UNIQUE INDEX acceptance_uid ON acceptance (uid);
CREATE INDEX acceptance_home ON acceptance (home);
CREATE INDEX acceptance_change_seq ON acceptance (change_seq);
CREATE INDEX acceptance_sort_key ON acceptance (sort_key);
CREATE INDEX acceptance_unit_id ON acceptance (unit_id);
CREATE INDEX acceptance_period_id ON acceptance (period_id);
CREATE INDEX acceptance_closing_id ON acceptance (closing_id);
PRAGMA application_id = 1413772641;
PRAGMA user_version = 3;
