"""The official short codes. They travel to other systems and are stored as they are.

Sources: Luật Thi đua, khen thưởng 06/2022/QH15, articles 8, 16; Nghị định 30/2020/NĐ-CP, annex III;
Thông tư 02/2023/TT-BNV for scope and term. The words for each code are in ``texts.codes``.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Codes:
    """A named, ordered list of codes."""

    name: str
    values: tuple[str, ...]


def _codes(name: str, values: str) -> Codes:
    return Codes(name, tuple(values.split()))


NO_CODES = Codes("", ())

ROLE = _codes("role", "province district commune")

UNIT_LEVEL = _codes("unit_level", "TW T H X DV THON")
UNIT_TYPE = _codes(
    "unit_type",
    "TINH SO_NGANH HUYEN THANH_PHO XA PHUONG THI_TRAN DAC_KHU PHONG_BAN TRUONG_HOC"
    " DOANH_NGHIEP DOAN_THE LLVT THON_BAN_TDP KHAC",
)
LINEAGE = _codes("lineage", "TOAN_BO MOT_PHAN DOI_TEN GIAI_THE")

DOCUMENT_TYPE = _codes("document_type", "CT QD KH HD CV BC TTr BB TB NQ QC GU KHAC")
SECRECY = _codes("secrecy", "THUONG")

CAMPAIGN_FORM = _codes("campaign_form", "TX CD")
CAMPAIGN_SCOPE = _codes("campaign_scope", "TQ BT CK DV")
CAMPAIGN_LEVEL = _codes("campaign_level", "TW T H X SBN DT CK")
CAMPAIGN_STATE = _codes(
    "campaign_state", "DU_THAO DA_PHAT_DONG DANG_TRIEN_KHAI DA_SO_KET DA_TONG_KET HUY"
)
AUDIENCE = _codes("audience", "CBCCVC NHAN_DAN DOANH_NGHIEP LLVT HOC_SINH KHAC")
SECTOR = _codes(
    "sector",
    "KTXH NTM GIAM_NGHEO GIAO_DUC Y_TE VAN_HOA CCHC CDS QP AN DAN_VAN MOI_TRUONG TKCLP KHAC",
)
LAUNCH_MANNER = _codes("launch_manner", "HOI_NGHI VAN_BAN LE_PHAT_DONG")

ACTIVITY_TYPE = _codes(
    "activity_type",
    "HOI_NGHI VAN_BAN TUYEN_TRUYEN TIN_BAI CHUYEN_MUC PHAT_SONG KIEM_TRA GIAO_LUU CHUYEN_DE"
    " HOI_THI TAP_HUAN LAO_DONG UNG_HO TRAO_THUONG KHAC",
)
MEASURE = _codes(
    "measure",
    "CUOC LUOT VAN_BAN TIN_BAI CHUYEN_MUC PHUT BUOI DOT LOP MO_HINH HO NGAY_CONG CAI NGUOI KHAC",
)
COST_SOURCE = _codes("cost_source", "NSNN XHH KHAC")
MEETING_PURPOSE = _codes("meeting_purpose", "PHAT_DONG SO_KET TONG_KET HOP_KHOI HOP_HOI_DONG KHAC")
GENRE = _codes("genre", "TIN BAI ANH PHONG_SU VIDEO")

INDICATOR_GROUP = _codes(
    "indicator_group", "KINH_TE VAN_HOA_XA_HOI MOI_TRUONG QPAN XD_DANG_CQ TDKT"
)
DIRECTION = _codes("direction", "CAO THAP KHOANG MOC")
AGGREGATION = _codes("aggregation", "CONG TY_LE BINH_QUAN CUOI_KY KHONG_GOP")
FLOW = _codes("flow", "PHAT_SINH LUY_KE THOI_DIEM")

BLOC_TYPE = _codes("bloc_type", "KHOI CUM")
BLOC_ROLE = _codes("bloc_role", "TRUONG PHO THANH_VIEN")

TABLE_STATE = _codes("table_state", "NHAP AP_DUNG THAY_THE")
NA_POLICY = _codes("na_policy", "LOAI_BO QUY_DOI DIEM_TOI_DA DIEM_TB")
# Places after a tie: 1, 2, 2, 4 or 1, 2, 2, 3.
RANK_STYLE = _codes("rank_style", "DONG_HANG LIEN_TIEP")
CRITERION_PART = _codes("criterion_part", "THUONG TRU")
RULE = _codes("rule", " ".join(f"R{number:02}" for number in range(1, 19)))
SHEET_STATE = _codes(
    "sheet_state", "NHAP DA_TU_CHAM TRA_LAI DANG_THAM_DINH DA_THAM_DINH DA_DUYET DA_CONG_BO"
)
REVIEW_STAGE = _codes("review_stage", "KHOI THAM_DINH DUYET")

# From the best down.
RATING = _codes("rating", "HTXSNV HTTNV HTNV KHTNV")
QUOTA_ROUNDING = _codes("quota_rounding", "XUONG LEN GAN_NHAT")
# A share of the bloc's members, or of those in the next lower rating.
QUOTA_OF = _codes("quota_of", "THANH_VIEN MUC_DUOI")
AWARD_FORM = _codes("award_form", "CO_CHINH_PHU CO_TINH BANG_KHEN GIAY_KHEN KHAC")

INCIDENT_TYPE = _codes(
    "incident_type", "KY_LUAT TRONG_AN TAI_NAN DON_THU VANG_HOP SAI_SO_LIEU KHAC"
)

CLOSING_VERDICT = _codes("closing_verdict", "NHAN TRA_LAI")

SUBJECT_TYPE = _codes("subject_type", "TT CN HO")
GENDER = _codes("gender", "NAM NU")
HONOUR = _codes("honour", "BIEU_DUONG TUYEN_TRUYEN DE_NGHI_KHEN NHAN_RONG")
WORK_TYPE = _codes("work_type", "CONG_TRINH PHAN_VIEC MO_HINH")
WORK_STATE = _codes("work_state", "DANG_KY DANG_LAM HOAN_THANH CHAM DUNG")
INITIATIVE_REACH = _codes("initiative_reach", "CO_SO TINH TOAN_QUOC")
INITIATIVE_OUTCOME = _codes("initiative_outcome", "CHO DAT KHONG_DAT")

AWARD_OCCASION = _codes("award_occasion", "CT PT DX CH NH DN")
AWARD_LEVEL = _codes("award_level", "X H T TW")
PROPOSAL_STATE = _codes(
    "proposal_state", "NHAP DA_GUI TRA_LAI DA_TIEP_NHAN DU_DK KHONG_DU_DK DA_KHEN KHONG_KHEN"
)
AWARD_TITLE = _codes(
    "award_title",
    "LDTT CSTT CSTDCS CSTDT CSTDTQ TTLDTT TTLDXS DVTT DVQT CO_TINH CO_CP GDVH THON_VH"
    " GK_XA GK_HUYEN GK_CQ BK_TINH BK_TTG HCLD1 HCLD2 HCLD3 KNC KHAC",
)
# Seven of people, six of groups, one of households, as the state's statistics count them.
PERSON_CLASS = _codes(
    "person_class",
    "LD_TINH LD_SO DOANH_NHAN LD_PHONG LD_KHAC TRUC_TIEP CA_NHAN_KHAC"
    " CQ_DANG CQ_TW CQ_HC DV_SN DOANH_NGHIEP HTX HO_GIA_DINH",
)
AWARD_OUTCOME = _codes("award_outcome", "DAT KHONG HOAN")

PERIOD_TYPE = _codes("period_type", "THANG QUY SAU_THANG CHIN_THANG NAM NAM_NAM CHUYEN_DE DOT_XUAT")

ALL = tuple(value for value in list(globals().values()) if isinstance(value, Codes) and value.name)
